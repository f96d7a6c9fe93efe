// SPDX-License-Identifier: GPL-2.0-or-later
/// The text of the article on a page: standfirst, paragraphs, captions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "indexer/extract/page.h"

namespace news::indexer {

struct BodyText {
    std::string lead;  ///< the standfirst, where it is marked as such; the paragraphs begin with it
    std::vector<std::string> paragraphs;
    std::vector<Caption> captions;
};

/// @param title  the article's headline, so that its repetition is left out; may be empty
Finding<BodyText> find_body(const Page& page, std::string_view title);

}  // namespace news::indexer
