// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/terminal.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "common/text.h"
#include "common/utf8.h"

namespace news::searcher {
namespace {

constexpr auto style_codes = std::to_array<std::string_view>(
    {"", "\033[1m", "\033[2m", "\033[1;33m", "\033[1;33m", "\033[36m"});
constexpr std::string_view reset = "\033[0m";

std::size_t columns_of_character(UChar32 c) {
    if (c < 0x300) {
        return 1;
    }
    if ((U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) {
        return 0;
    }
    const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Behind the characters from `begin` on that fit into `columns`; at least one character.
std::size_t fitting_end(std::string_view text, std::size_t begin, std::size_t columns) {
    std::size_t used = 0;
    std::size_t end = begin;
    while (end < text.size()) {
        std::size_t behind = end;
        used += columns_of_character(next_code_point(text, behind));
        if (used > columns && end > begin) {
            break;
        }
        end = behind;
    }
    return end;
}

/// Pieces of a text that stay on one line: its words, cut where they are longer than a line.
std::vector<Mark> pieces_of(std::string_view text, std::size_t columns) {
    std::vector<Mark> pieces;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        while (at < end) {
            const std::size_t piece_end = fitting_end(text.substr(0, end), at, columns);
            pieces.push_back({at, piece_end});
            at = piece_end;
        }
        at = end + 1;
    }
    return pieces;
}

/// The lines of a text, without the blanks between them.
std::vector<Mark> lines_of(std::string_view text, std::size_t columns) {
    std::vector<Mark> lines;
    std::size_t used = 0;
    for (const Mark& piece : pieces_of(text, columns)) {
        const std::size_t own =
            news::searcher::columns_of(text.substr(piece.begin, piece.end - piece.begin));
        const std::size_t blanks = lines.empty() ? 0 : piece.begin - lines.back().end;
        if (!lines.empty() && used + blanks + own <= columns) {
            lines.back().end = piece.end;
            used += blanks + own;
        } else {
            lines.push_back(piece);
            used = own;
        }
    }
    return lines;
}

/// The bytes of `piece` with those that are marked in the style of matches.
std::string styled_piece(const Terminal& terminal, const MarkedText& text, const Mark& piece,
                         Style style) {
    std::string result;
    std::size_t at = piece.begin;
    const auto add = [&](std::size_t end, Style part) {
        if (end > at) {
            result += styled(terminal, part, std::string_view(text.text).substr(at, end - at));
            at = end;
        }
    };
    for (const Mark& mark : text.marks) {
        if (mark.end > at && mark.begin < piece.end) {
            add(std::max(mark.begin, at), style);
            add(std::min(mark.end, piece.end), Style::match);
        }
    }
    add(piece.end, style);
    return result;
}

}  // namespace

std::string styled(const Terminal& terminal, Style style, std::string_view text) {
    std::string clean = printable(text);
    if (terminal.color == Color::off || style == Style::plain || clean.empty()) {
        return clean;
    }
    return fmt::format("{}{}{}", style_codes[static_cast<std::size_t>(style)], clean, reset);
}

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        columns += columns_of_character(next_code_point(text, at));
    }
    return columns;
}

std::string fitted(std::string_view text, std::size_t columns) {
    const std::size_t used = columns_of(text);
    if (used <= columns) {
        return std::string(text) + std::string(columns - used, ' ');
    }
    std::string cut(text.substr(0, fitting_end(text, 0, columns - 1)));
    cut += "…";
    return cut + std::string(columns - std::min(columns, columns_of(cut)), ' ');
}

std::string wrapped(const Terminal& terminal, const MarkedText& text, std::size_t indent,
                    Style style) {
    constexpr std::size_t least_width = 20;
    const std::size_t width = std::max(terminal.width, indent + least_width) - indent;
    std::string result;
    for (const Mark& line : lines_of(text.text, width)) {
        result += std::string(indent, ' ') + styled_piece(terminal, text, line, style) + '\n';
    }
    return result;
}

std::string with_commas(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) {
        digits.insert(at - 3, ",");
    }
    return digits;
}

}  // namespace news::searcher
