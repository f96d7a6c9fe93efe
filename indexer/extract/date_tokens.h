// SPDX-License-Identifier: GPL-2.0-or-later
/// Text cut into the numbers, words and marks that dates are made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace news::indexer {

struct DateToken {
    enum class Kind : std::uint8_t { number, word, mark };

    Kind kind = Kind::mark;
    bool blank_before = false;
    std::uint8_t digits = 0;  ///< of a number; 255 stands for more
    int value = 0;            ///< of a number with at most 9 digits; of a mark its code point
    std::size_t begin = 0;    ///< bytes in the text
    std::size_t end = 0;
};

/// False for a text without a digit of any script: no form of a date is without one, and most texts
/// need not be cut into tokens for it.
bool has_number(std::string_view text);

/// Runs of digits of any script.
std::size_t count_numbers(std::string_view text);

/// Digits of all scripts are read (Arabic-Indic, Persian, Devanagari); characters that only set
/// the direction of text are passed over.
std::vector<DateToken> date_tokens(std::string_view text);

}  // namespace news::indexer
