// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/scrape_lines.h"

#include <algorithm>
#include <optional>

#include "common/text.h"
#include "indexer/extract/line_shape.h"

namespace news::indexer {
namespace {

/// Typewriters, mail programs and newspaper columns break lines between these widths, in
/// characters.
constexpr std::size_t narrowest = 24;
constexpr std::size_t widest = 110;

struct PrintedLine {
    std::string_view raw;
    std::size_t width = 0;   ///< characters without the blanks around them; 0 for an empty line
    std::size_t indent = 0;  ///< blanks in front
};

std::vector<PrintedLine> printed_lines(std::string_view text) {
    std::vector<PrintedLine> lines;
    for (const auto raw : split_lines(text)) {
        const auto line = trim(raw);
        const std::size_t indent = std::min(raw.find_first_not_of(" \t"), raw.size());
        lines.push_back({line, count_characters(line), indent});
    }
    return lines;
}

std::size_t first_word_width(std::string_view line) {
    return count_characters(line.substr(0, line.find(' ')));
}

/// True when the first word of `next` had no room behind `line`; a tenth of the width is spared,
/// as columns are ragged.
bool is_full(const PrintedLine& line, const PrintedLine& next, std::size_t width) {
    return line.width + 1 + first_word_width(next.raw) > width - width / 10;
}

/// How a text was wrapped.
struct Wrap {
    std::size_t width = 0;   ///< characters
    std::size_t indent = 0;  ///< blanks before the lines that begin no paragraph
    bool indents = false;    ///< paragraphs begin with an indented line
};

/// The longest lines of all may be addresses; wrapped text has many lines near its width.
std::size_t width_of(const std::vector<PrintedLine>& lines) {
    std::vector<std::size_t> widths;
    for (const auto& line : lines) {
        if (line.width > 0) {
            widths.push_back(line.width);
        }
    }
    if (widths.size() < 3) {
        return 0;
    }
    const auto place = static_cast<std::ptrdiff_t>(widths.size() - 1 - widths.size() / 12);
    std::nth_element(widths.begin(), widths.begin() + place, widths.end());
    return widths[static_cast<std::size_t>(place)];
}

/// Nothing when each line is a paragraph of its own.
std::optional<Wrap> find_wrap(const std::vector<PrintedLine>& lines) {
    const std::size_t width = width_of(lines);
    if (width < narrowest || width > widest) {
        return std::nullopt;
    }
    Wrap wrap{.width = width, .indent = std::string_view::npos};
    std::size_t breaks = 0;
    std::size_t full = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const bool is_break = lines[i].width > 0 && lines[i + 1].width > 0;
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
        return line.width > 0 && line.indent >= wrap.indent + 2;
    };
    const auto indented = static_cast<std::size_t>(std::ranges::count_if(lines, is_indented));
    wrap.indents = indented > 0 && indented * 2 <= breaks;
    return wrap;
}

bool is_lower(char c) { return 'a' <= c && c <= 'z'; }

/// "impor-" and "tant": a hyphen between small letters is one of the line break.
void append_wrapped(std::string& text, std::string_view next) {
    const std::size_t size = text.size();
    const bool is_divided =
        size >= 2 && text[size - 1] == '-' && is_lower(text[size - 2]) && is_lower(next.front());
    if (is_divided) {
        text.pop_back();
    } else {
        text += ' ';
    }
    text += next;
}

/// Whether the line break before `next` is one of the wrap.
bool is_wrap(const PrintedLine& line, const PrintedLine& next, const Wrap& wrap) {
    const bool begins_paragraph = wrap.indents && next.indent >= wrap.indent + 2;
    const bool heading_ends = is_capitals(line.raw) && !is_capitals(next.raw);
    if (begins_paragraph || heading_ends) {
        return false;
    }
    // Where a place was taken off its front, the first line of a text is short.
    const bool goes_on =
        !ends_sentence(line.raw) &&
        (is_lower(next.raw.front()) || (wrap.indents && line.width * 2 >= wrap.width));
    return goes_on || is_full(line, next, wrap.width);
}

}  // namespace

std::vector<ScrapeLine> scrape_lines(std::string_view text) {
    const auto printed = printed_lines(text);
    const auto wrap = find_wrap(printed);
    std::vector<ScrapeLine> lines;
    bool gap = false;
    for (std::size_t i = 0; i < printed.size(); ++i) {
        if (printed[i].width == 0) {
            gap = true;
            continue;
        }
        const bool joins =
            wrap && !gap && !lines.empty() && is_wrap(printed[i - 1], printed[i], *wrap);
        if (joins) {
            append_wrapped(lines.back().text, printed[i].raw);
        } else {
            lines.push_back({std::string(printed[i].raw), i + 1, gap});
        }
        gap = false;
    }
    for (auto& line : lines) {
        line.text = clean_line(line.text);
    }
    std::erase_if(lines, [](const ScrapeLine& line) { return line.text.empty(); });
    return lines;
}

}  // namespace news::indexer
