// SPDX-License-Identifier: GPL-2.0-or-later
/// Which line breaks of a plain text its author did not mean: those of a fixed width.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace news::indexer {

/// A line as it stands in the text, which must outlive it.
struct PrintedLine {
    std::string_view raw;    ///< without the blanks around it
    std::size_t width = 0;   ///< characters of `raw`; 0 for an empty line
    std::size_t indent = 0;  ///< blanks in front
    bool is_page_mark = false;
};

/// No article has more lines; what a longer text holds behind them is not read.
constexpr std::size_t most_lines = 40'000;

/// The first `most_lines` lines of `text`.
std::vector<PrintedLine> printed_lines(std::string_view text);

/// How a text was wrapped.
struct Wrap {
    std::size_t width = 0;   ///< characters
    std::size_t indent = 0;  ///< blanks before the lines that begin no paragraph
    bool indents = false;    ///< paragraphs begin with an indented line
};

/// Nothing when each line is a paragraph of its own. Menus of short lines may stand around the
/// wrapped text.
std::optional<Wrap> find_wrap(std::span<const PrintedLine> lines);

/// Whether the break between `line` and `next` is one of the wrap: the first word of `next` had no
/// room on `line`, or the sentence goes on.
bool is_wrap(const PrintedLine& line, const PrintedLine& next, const Wrap& wrap);

/// Puts `next` behind `text`; a word divided at the break becomes whole.
void append_wrapped(std::string& text, std::string_view next);

/// True for "* ", "- ", "• " and what else stands before the entry of a list.
bool begins_item(std::string_view line);

}  // namespace news::indexer
