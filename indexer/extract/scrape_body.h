// SPDX-License-Identifier: GPL-2.0-or-later
/// Which lines of a plain text are the text of the article, and where it ends.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "indexer/extract/line_role.h"
#include "indexer/extract/scrape_lines.h"

namespace news::indexer {

/// Lines are named by their place in the list.
struct BodyLines {
    std::vector<std::size_t> paragraphs;
    std::vector<std::size_t> dropped;  ///< furniture that stood between the paragraphs
    std::size_t end = 0;               ///< the first line behind the article
    std::string end_rule;              ///< why it ends there: "wire credit", "furniture"
};

/// The first paragraph of the article: of the first part of the text that has many words in
/// paragraphs. The number of lines where there is no paragraph.
std::size_t find_body_begin(std::span<const ScrapeLine> lines, std::span<const LineRole> roles);

/// The article's paragraphs from line `begin` on.
///
/// A line of furniture behind the text, a wire credit or an end mark ends it, unless what follows
/// clearly goes on with the same matter. Short lines stay where a paragraph follows (subheadings),
/// but not as lists of links.
BodyLines find_body_lines(std::span<const ScrapeLine> lines, std::span<const LineRole> roles,
                          std::size_t begin);

}  // namespace news::indexer
