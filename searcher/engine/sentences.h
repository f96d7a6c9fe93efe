// SPDX-License-Identifier: GPL-2.0-or-later
/// Where the sentences of a paragraph begin and end.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace news::searcher {

struct TextRange {
    std::size_t begin = 0;  ///< bytes
    std::size_t end = 0;
};

/// In order, without the blanks between them. A text without sentence ends is one sentence.
///
/// Source: Unicode Standard Annex #29, sentence boundaries, by ICU; an initial, a title or a short
/// abbreviation ("J.", "Mr.", "Sen.") ends no sentence.
std::vector<TextRange> sentences_of(std::string_view paragraph);

}  // namespace news::searcher
