// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_cursor.h"

#include <algorithm>

namespace news::indexer {

std::optional<int> take_year(DateCursor& cursor) {
    DateCursor ahead = cursor;
    constexpr int buddhist_offset = 543;
    auto number = ahead.take_number(4, 4);
    if (number && *number >= 2400 && *number < 2700) {
        *number -= buddhist_offset;
    }
    if (!number || *number < 1500 || *number >= 2200) {
        return std::nullopt;
    }
    cursor = ahead;
    return number;
}

bool starts_word(const DateCursor& cursor, std::span<const std::string_view> beginnings) {
    return cursor.is_word(0) && std::ranges::any_of(beginnings, [&](std::string_view beginning) {
               return cursor.text_of(*cursor.peek()).starts_with(beginning);
           });
}

}  // namespace news::indexer
