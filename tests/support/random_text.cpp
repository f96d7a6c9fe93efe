// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/random_text.h"

#include <array>
#include <string_view>
#include <utility>

#include "common/utf8.h"

namespace news {
namespace {

/// What rules of the tokenizer look at.
constexpr auto joints = std::to_array<std::string_view>(
    {" ",      ".",      "'",    "’",        "‘", "s", "S",  "l'",     "d’",
     "U.S.",   ",",      "-",    "“",        "”", "—", "…",  "\u00ad", "\u200d",
     "\u0301", "\u0308", "\xff", "\xe2\x80", "1", "9", "A.", "\n"});

/// First and last characters.
constexpr auto scripts = std::to_array<std::pair<UChar32, UChar32>>({
    {0x80, 0x24F},      // Latin
    {0x370, 0x52F},     // Greek, Cyrillic
    {0x591, 0x6FF},     // Hebrew, Arabic
    {0x900, 0x97F},     // Devanagari
    {0xE00, 0xE5B},     // Thai
    {0x1100, 0x11FF},   // parts of Korean syllables
    {0x1E00, 0x1FFF},   // Latin and Greek with two accents
    {0x2000, 0x2070},   // punctuation
    {0x3040, 0x30FF},   // Japanese
    {0x4E00, 0x4FFF},   // ideographs
    {0xAC00, 0xAFFF},   // Korean
    {0xFB00, 0xFB06},   // ligatures
    {0xFF00, 0xFFEF},   // wide and narrow forms
    {0x1F600, 0x1F64F}  // faces
});

}  // namespace

std::string RandomText::piece() {
    constexpr int ascii_letters = 26;
    switch (below(4)) {
        case 0:
            return std::string(joints.at(static_cast<std::size_t>(below(joints.size()))));
        case 1: {
            const auto [first, last] = scripts.at(static_cast<std::size_t>(below(scripts.size())));
            std::string character;
            append_code_point(character, first + below(last - first + 1));
            return character;
        }
        default:
            return {static_cast<char>((below(3) == 0 ? 'A' : 'a') + below(ascii_letters))};
    }
}

std::string RandomText::next() {
    std::string text;
    for (int pieces = below(16); pieces > 0; --pieces) {
        text += piece();
    }
    return text;
}

}  // namespace news
