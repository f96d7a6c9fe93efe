// SPDX-License-Identifier: GPL-2.0-or-later
/// The forms in which people write dates, read from tokens.
#pragma once

#include <optional>

#include "indexer/extract/date_cursor.h"

namespace news::indexer {

/// The date that begins at the cursor, in whichever form. Its numbers may name no real day.
/// REQUIRES: cursor.peek() != nullptr
std::optional<DateMatch> read_date(const DateCursor& cursor);

}  // namespace news::indexer
