// SPDX-License-Identifier: GPL-2.0-or-later
/// The lines of a plain text as its author meant them: one headline, byline or paragraph each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace news::indexer {

struct ScrapeLine {
    std::string text;        ///< clean, never empty
    std::size_t number = 0;  ///< of its first line in the input, from 1
    bool after_gap = false;  ///< an empty line stands before it
    int heading = 0;         ///< its rank, from 1, where the text marks headings
};

/// Splits `text` (UTF-8) into lines. Lines that an editor or a printer broke at a fixed width are
/// joined to paragraphs, words divided at a line's end become whole again.
///
/// A line break is such a wrap when the first word behind it had no room on the line before. In
/// wrapped text an indented line begins a paragraph. Marks of Markdown and of printed pages are
/// taken away, sentences cut at links are joined.
///
/// @param taken  characters that stood before the first line where it was printed, as a dateline
std::vector<ScrapeLine> scrape_lines(std::string_view text, std::size_t taken = 0);

}  // namespace news::indexer
