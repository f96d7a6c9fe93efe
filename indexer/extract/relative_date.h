// SPDX-License-Identifier: GPL-2.0-or-later
/// Dates counted back from the day of reading: "2 hours ago", "vor 3 Tagen", "yesterday".
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "common/date.h"

namespace news::indexer {

/// The days that a short line means by such a phrase; "2 days ago" may be the third day back, since
/// pages count full days.
///
/// @param language  whose phrases are looked for, "de"; empty stands for English
/// @param captured  the day on which the page was saved
std::optional<DaySpan> relative_days(std::string_view line, std::string_view language,
                                     std::chrono::sys_days captured);

}  // namespace news::indexer
