// SPDX-License-Identifier: GPL-2.0-or-later
/// The headings that a page shows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/html_tree.h"

namespace news::indexer {

struct Page;

struct Heading {
    std::string text;       ///< as shown, on one line
    std::string headline;   ///< without the kicker; equals `text` where there is none
    std::string_view rule;  ///< "h1", "h2", "h3", "font" or "styled"
    NodeId node = 0;
    bool leads_home = false;  ///< is a link to the site's front page
    bool aside = false;       ///< leads home, or stands in the navigation or a breadcrumb
};

enum class HeadingLevel {
    first,  ///< h1
    lower,  ///< h2, h3, and what is a heading by large or bold type or by its class
};

/// Headings of one level in the order of the page, at most some dozens; long texts are none.
std::vector<Heading> headings_of(const Page& page, HeadingLevel level);

}  // namespace news::indexer
