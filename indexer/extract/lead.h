// SPDX-License-Identifier: GPL-2.0-or-later
/// The lead of a page's article: its standfirst, or what stands in for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"

namespace news::indexer {

struct Page;

/// What else is known of the article. The views must outlive the call.
struct LeadContext {
    std::string_view standfirst;  ///< as marked on the page; may be empty
    std::string_view title;
    const std::vector<std::string>& paragraphs;
};

/// The standfirst; else the description in the page's head, if it is whole and speaks of this
/// article and not of the site; else the first paragraph.
Finding<std::string> find_lead(const Page& page, const LeadContext& context);

}  // namespace news::indexer
