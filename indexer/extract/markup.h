// SPDX-License-Identifier: GPL-2.0-or-later
/// What is cut out of a page before it is parsed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/html_tree.h"
#include "indexer/extract/start_tag.h"
#include "indexer/extract/texts_aside.h"

namespace news::indexer {

struct SlimMarkup {
    std::string html;  ///< the page without scripts, styles, SVG, comments and what is aside
    AttributesAside aside;
    TextsAside texts;
    std::vector<HtmlScript> scripts;
    std::size_t tags = 0;           ///< in html
    std::size_t tags_left_out = 0;  ///< about; behind the most that are read of a page
};

/// So many tags are read of a page, some ten times more than long pages have: what stands behind
/// them is left out.
constexpr std::size_t most_tags = 500'000;

/// Cuts out of `html` what no reader sees and what makes parsing slow.
///
/// Tags that open at a depth beyond `max_depth` are dropped, except those of headings, paragraphs
/// and items; their text stays. A script, style, drawing or comment without an end reaches to the
/// end of the page, as in a browser; where that would hide text (title, textarea, template, ...),
/// the start tag is dropped instead.
///
/// @return scripts and texts as views into `html`, in the order of the page
SlimMarkup slim_markup(std::string_view html, std::size_t max_depth);

}  // namespace news::indexer
