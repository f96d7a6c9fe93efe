// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/line_shape.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "common/text.h"
#include "common/utf8.h"

namespace news::indexer {
namespace {

/// A headline can end in a question mark, so a sentence of few words is no paragraph yet.
constexpr std::size_t sentence_words = 8;
/// No headline has so many words; a paragraph without a full stop has lost it.
constexpr std::size_t long_line_words = 25;

/// Closing quotes and brackets, behind which the end of a sentence may stand.
bool is_closing(UChar32 c) {
    constexpr auto closing =
        std::to_array<UChar32>({'"', '\'', ')', ']', 0x201D, 0x201C, 0x2019, 0xBB, 0xAB, 0x300D});
    return std::ranges::find(closing, c) != closing.end();
}

bool is_full_stop(UChar32 c) {
    constexpr auto stops = std::to_array<UChar32>(
        {'.', '!', '?', 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x061F, 0x06D4, 0x0964});
    return std::ranges::find(stops, c) != stops.end();
}

/// Signs that part the entries of a menu or the steps of a path through a site.
constexpr auto menu_signs =
    std::to_array<std::string_view>({" | ", " > ", " › ", " » ", " • ", " · ", " / ", " → "});
constexpr std::size_t entry_words = 3;

/// Entries of `line` between signs `sign`; 0 when one of them is no entry of a menu.
std::size_t count_entries(std::string_view line, std::string_view sign) {
    std::size_t entries = 0;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find(sign, at), line.size());
        const std::size_t words = count_words(line.substr(at, end - at));
        if (words > entry_words) {
            return 0;
        }
        entries += words > 0 ? 1U : 0U;
        at = end + sign.size();
    }
    return entries;
}

}  // namespace

bool begins_upper(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const UChar32 c = next_code_point(line, at);
        if (c < 0) {
            return false;
        }
        if (u_isalnum(c)) {
            return !u_islower(c);
        }
    }
    return false;
}

bool ends_sentence(std::string_view line) {
    line = trim(line);
    for (std::size_t end = line.size(); end > 0;) {
        const UChar32 c = previous_code_point(line, end);
        if (!is_closing(c)) {
            return is_full_stop(c);
        }
    }
    return false;
}

bool ends_with_stop(std::string_view line) {
    while (line.ends_with('"') || line.ends_with('\'') || line.ends_with(')')) {
        line.remove_suffix(1);
    }
    while (line.ends_with("”") || line.ends_with("’")) {
        line.remove_suffix(3);
    }
    return line.ends_with('.') && !line.ends_with("..");
}

bool is_capitals(std::string_view line) {
    bool has_letter = false;
    for (std::size_t at = 0; at < line.size();) {
        const UChar32 c = next_code_point(line, at);
        if (c < 0 || !u_isalpha(c)) {
            continue;
        }
        if (u_islower(c) || u_toupper(c) == u_tolower(c)) {
            return false;
        }
        has_letter = true;
    }
    return has_letter;
}

bool is_menu(std::string_view line) {
    constexpr std::size_t longest = 300;
    if (line.size() > longest) {
        return false;
    }
    return std::ranges::any_of(menu_signs, [&](std::string_view sign) {
        // Blanks are everywhere: the byte behind tells most lines apart.
        if (line.find(sign[1]) == std::string_view::npos ||
            line.find(sign) == std::string_view::npos) {
            return false;
        }
        const bool is_path = sign == " > " || sign == " › " || sign == " » ";
        return count_entries(line, sign) >= (is_path ? 2U : 3U);
    });
}

bool is_prose(std::string_view line) {
    const std::size_t words = count_words(line);
    const bool is_long =
        words >= long_line_words || (words >= sentence_words && ends_sentence(line));
    return is_long && !is_capitals(line);
}

}  // namespace news::indexer
