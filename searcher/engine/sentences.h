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
/// An initial, a title or a short abbreviation ("J.", "Mr.", "Sen.") ends no sentence; else as
/// sentence_break() tells.
///
/// @param until  sentences that begin there or behind are left out; bytes
std::vector<TextRange> sentences_of(std::string_view paragraph,
                                    std::size_t until = std::string_view::npos);

/// The first sentence boundary behind `at`. REQUIRES: at < text.size(), at is 0 or a boundary
///
/// Source: Unicode Standard Annex #29, rules SB3 to SB998. ICU's own iterator knows the same rules
/// and takes about three times as long; tests compare both.
std::size_t sentence_break(std::string_view text, std::size_t at);

}  // namespace news::searcher
