// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/line_wrap.h"

#include <algorithm>
#include <array>
#include <numeric>

#include <unicode/uchar.h>

#include "common/eight_bytes.h"
#include "common/text.h"
#include "common/utf8.h"
#include "indexer/extract/line_shape.h"

namespace news::indexer {
namespace {

/// Typewriters, mail programs and newspaper columns break lines between these widths, in
/// characters.
constexpr std::size_t narrowest = 24;
constexpr std::size_t widest = 110;

/// Scripts that break lines between any two characters; Korean has blanks.
bool is_ideographic(UChar32 c) {
    return c >= 0x2E80 && c <= 0xFFEF && !(0xAC00 <= c && c <= 0xD7AF);
}

UChar32 first_character(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? -1 : next_code_point(text, at);
}

UChar32 last_character(std::string_view text) {
    std::size_t end = text.size();
    return text.empty() ? -1 : previous_code_point(text, end);
}

std::size_t first_word_width(std::string_view line) {
    return is_ideographic(first_character(line)) ? 1
                                                 : count_characters(line.substr(0, line.find(' ')));
}

/// True when the first word of `next` had no room behind `line`; a tenth of the width is spared,
/// as columns are ragged.
bool is_full(const PrintedLine& line, const PrintedLine& next, std::size_t width) {
    const std::size_t blank = is_ideographic(first_character(next.raw)) ? 0 : 1;
    return line.width + blank + first_word_width(next.raw) > width - width / 10;
}

/// The longest lines of all may be addresses, and the most may be entries of menus: the width is
/// that of the lines which hold the most of the text.
std::size_t width_of(std::span<const PrintedLine> lines) {
    std::vector<std::size_t> widths;
    for (const auto& line : lines) {
        if (line.width > 0) {
            widths.push_back(line.width);
        }
    }
    if (widths.size() < 3) {
        return 0;
    }
    std::ranges::sort(widths);
    const std::size_t all = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
    std::size_t seen = 0;
    for (const std::size_t width : widths) {
        seen += width;
        if (seen >= all - all / 12) {
            return width;
        }
    }
    return widths.back();
}

bool is_lower(UChar32 c) { return c >= 0 && u_islower(c); }

/// "Haupt-" and "und Nebenstraßen": a hyphen that stands for a word to come.
bool begins_second_part(std::string_view next) {
    constexpr auto words =
        std::to_array<std::string_view>({"und", "oder", "bzw.", "and", "or", "to", "en", "och"});
    return std::ranges::find(words, next.substr(0, next.find(' '))) != words.end();
}

/// Bytes of the hyphen at the end of `text` that divides a word, 0 for none: "impor-" and "tant".
std::size_t hyphen_width(std::string_view text, std::string_view next) {
    if (text.ends_with("\u00AD") || text.ends_with("¬")) {
        return 2;
    }
    const bool has_hyphen = text.ends_with('-') && is_lower(first_character(next));
    return has_hyphen && is_lower(last_character(text.substr(0, text.size() - 1))) &&
                   !begins_second_part(next)
               ? 1
               : 0;
}

/// Place of the first "\n" or "\r", else the size of `text`.
std::size_t line_end(std::string_view text) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        while (text.size() - at >= 8 && !any_before(eight_at(text, at), ' ')) {
            at += 8;
        }
        if (at == text.size() || text[at] == '\n' || text[at] == '\r') {
            break;
        }
    }
    return at;
}

}  // namespace

std::vector<PrintedLine> printed_lines(std::string_view text) {
    std::vector<PrintedLine> lines;
    while (!text.empty() && lines.size() < most_lines) {
        const std::size_t end = line_end(text);
        const auto raw = text.substr(0, end);
        const bool is_double = end < text.size() && text.substr(end).starts_with("\r\n");
        text.remove_prefix(end < text.size() ? end + (is_double ? 2 : 1) : text.size());
        const auto line = trim(raw);
        const std::size_t indent = std::min(raw.find_first_not_of(" \t"), raw.size());
        lines.push_back({line, count_characters(line), indent});
    }
    return lines;
}

std::optional<Wrap> find_wrap(std::span<const PrintedLine> lines) {
    const std::size_t width = width_of(lines);
    if (width < narrowest || width > widest) {
        return std::nullopt;
    }
    Wrap wrap{.width = width, .indent = std::string_view::npos};
    std::size_t breaks = 0;
    std::size_t full = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        // Entries of menus, bylines and the like say nothing of the width.
        const bool is_break = lines[i].width * 2 >= width && lines[i + 1].width > 0;
        const bool is_wrapped = is_break && is_full(lines[i], lines[i + 1], width);
        breaks += is_break;
        full += is_wrapped;
        if (is_wrapped) {
            wrap.indent = std::min(wrap.indent, lines[i + 1].indent);
        }
    }
    if (full < 2 || full * 2 < breaks) {
        return std::nullopt;
    }
    const auto is_indented = [&](const PrintedLine& line) {
        return line.width > 0 && line.indent >= wrap.indent + 2 && !begins_item(line.raw);
    };
    const auto indented = static_cast<std::size_t>(std::ranges::count_if(lines, is_indented));
    wrap.indents = indented > 0 && indented * 2 <= breaks;
    return wrap;
}

bool is_wrap(const PrintedLine& line, const PrintedLine& next, const Wrap& wrap) {
    const bool begins_paragraph = wrap.indents && next.indent >= wrap.indent + 2;
    const bool heading_ends = is_capitals(line.raw) && !is_capitals(next.raw);
    if (begins_paragraph || heading_ends || begins_item(next.raw)) {
        return false;
    }
    // Where a place was taken off its front, the first line of a text is short.
    const bool goes_on =
        !ends_sentence(line.raw) &&
        (is_lower(first_character(next.raw)) || (wrap.indents && line.width * 2 >= wrap.width));
    return goes_on || is_full(line, next, wrap.width);
}

void append_wrapped(std::string& text, std::string_view next) {
    const std::size_t hyphen = hyphen_width(text, next);
    const bool is_closed_up =
        is_ideographic(last_character(text)) && is_ideographic(first_character(next));
    text.resize(text.size() - hyphen);
    if (hyphen == 0 && !is_closed_up) {
        text += ' ';
    }
    text += next;
}

bool begins_item(std::string_view line) {
    constexpr auto marks =
        std::to_array<std::string_view>({"* ", "- ", "+ ", "• ", "· ", "– ", "▪ "});
    return std::ranges::any_of(marks, [&](auto mark) { return line.starts_with(mark); });
}

}  // namespace news::indexer
