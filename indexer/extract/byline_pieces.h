// SPDX-License-Identifier: GPL-2.0-or-later
/// Bylines taken apart: words, and the pieces between commas and conjunctions.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/umachine.h>

namespace news::indexer {

using Words = std::vector<std::string>;

struct Byline {
    bool opened = false;  ///< begins with "By" or the like
    std::vector<Words> pieces;
};

/// Pieces of `line`, without its opening, what stands in brackets and a date behind the name; what
/// follows "in", "for", ... is left out. A line too long for a byline has no pieces.
Byline read_byline(std::string_view line);

/// `line` without "By", "Written by" and the like before it.
std::string without_opening(std::string_view line);

/// The words of `line`; commas and other marks between names become words of their own.
Words words_of_byline(std::string_view line);

std::string join(const Words& words);

/// Folded, without the full stop of an abbreviation.
std::string key_of(std::string_view word);

/// "25.10.2022": one word of figures that is long enough for a day.
bool is_day(const Words& piece);

/// 0 for an empty word.
UChar32 first_letter(std::string_view word);

bool is_capital(UChar32 c);

/// @param words  none of them empty
template <std::size_t size>
bool holds(const std::array<std::string_view, size>& words, std::string_view word) {
    // Most are told by their first byte, without a call to compare them.
    return !word.empty() && std::ranges::any_of(words, [word](std::string_view other) {
        return other.front() == word.front() && other == word;
    });
}

}  // namespace news::indexer
