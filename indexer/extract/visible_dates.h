// SPDX-License-Identifier: GPL-2.0-or-later
/// The dates that a reader sees around a headline.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "indexer/extract/date_candidate.h"
#include "indexer/extract/date_context.h"
#include "indexer/extract/html_tree.h"
#include "indexer/extract/page_lines.h"

namespace news::indexer {

/// Candidates of `<time>` elements, of data attributes and of the lines near the headline.
DateCandidates visible_dates(const HtmlTree& tree, const PageLines& page,
                             const DateContext& context);

/// The lines among which the date of the article is expected, those of menus and lists left out.
std::vector<std::string> lines_near_headline(const PageLines& page);

/// Candidates of lines without markup, which stand between headline and body.
DateCandidates line_dates(std::span<const std::string> lines, const DateContext& context);

}  // namespace news::indexer
