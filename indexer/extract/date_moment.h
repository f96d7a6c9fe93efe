// SPDX-License-Identifier: GPL-2.0-or-later
/// The day on the publisher's calendar on which a moment fell.
#pragma once

#include <chrono>
#include <optional>

#include "indexer/extract/date_candidate.h"

namespace news::indexer {

/// The moment that day and time of the candidate name, where the offset is known.
std::optional<std::chrono::sys_seconds> moment_of(const DateCandidate& candidate);

/// The candidate that says on which day of the publisher's calendar `chosen`, a moment in UTC,
/// fell: one with the same moment and another offset, or a visible date or URL one day off that
/// the moment allows. Null where the day of UTC stands. Points into `all`.
const DateCandidate* local_day(const DateCandidate& chosen, const DateCandidates& all);

}  // namespace news::indexer
