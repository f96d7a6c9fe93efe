// SPDX-License-Identifier: GPL-2.0-or-later
/// A page as the lines that a reader sees, with the places of headline and body among them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/html_tree.h"

namespace news::indexer {

struct PageLine {
    std::string text;     ///< single blanks
    NodeId node = 0;      ///< the first text node in it
    bool beside = false;  ///< in a menu, a sidebar, a footer, comments or related articles
};

struct PageLines {
    std::vector<PageLine> lines;
    std::size_t headline = 0;  ///< the line with the headline, or lines.size()
    std::size_t body = 0;      ///< the first line of the body, or lines.size()
    std::size_t body_end = 0;  ///< behind the last line of the body, or lines.size()

    /// The line on which the element `id` stands or begins; lines.size() where there is none.
    [[nodiscard]] std::size_t line_of(const HtmlTree& tree, NodeId id) const;
};

/// @param title       of the article; the headline is the h1 or the line that equals it
/// @param paragraphs  of the body
PageLines page_lines(const HtmlTree& tree, std::string_view title,
                     std::span<const std::string> paragraphs);

}  // namespace news::indexer
