// SPDX-License-Identifier: GPL-2.0-or-later
/// What a page calls its site, and headlines without it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace news::indexer {

struct Page;

/// Names that `page` gives its site or publisher, as written; with the host's own word ("bbc" of
/// "www.bbc.co.uk") at the end. For comparing only.
std::vector<std::string> site_names(const Page& page);

/// Text of the first title element, empty where there is none.
std::string title_element(const Page& page);

/// `text` cut at the marks between a headline and a site's name: " | ", " - ", " – ", " » ", ...
std::vector<std::string> split_at_bars(std::string_view text);

/// `title` without the site's name before or behind a bar.
///
/// @param names  as of site_names()
std::string without_site_name(std::string_view title, const std::vector<std::string>& names);

/// The text of a head element that may hold markup or entities: "Tom &amp; Ann" gives "Tom & Ann".
std::string plain_text(std::string_view text);

}  // namespace news::indexer
