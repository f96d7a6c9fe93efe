// SPDX-License-Identifier: GPL-2.0-or-later
/// A first look at texts that are to be compared by their letters.
#pragma once

#include <algorithm>
#include <string_view>

#include "indexer/extract/ascii.h"

namespace news::indexer {

/// False where the first letter or figure of `text` shows that fold_letters(text) does not begin
/// with `letters`. Every line of a page is compared with its title, and folding them all took
/// five times as long.
inline bool may_begin_with(std::string_view text, std::string_view letters) {
    const auto is_mark = [](char c) {
        const char lower = to_lower_ascii(c);
        return static_cast<unsigned char>(c) < 0x80 && (lower < 'a' || 'z' < lower) &&
               (c < '0' || '9' < c);
    };
    const auto* const first = std::find_if_not(text.begin(), text.end(), is_mark);
    if (letters.empty() || first == text.end()) {
        return letters.empty();
    }
    return static_cast<unsigned char>(*first) >= 0x80 || to_lower_ascii(*first) == letters.front();
}

}  // namespace news::indexer
