// SPDX-License-Identifier: GPL-2.0-or-later
/// The text of an article as it was found, with the blocks that were set aside in their places.
#pragma once

#include <string>
#include <vector>

#include "common/article.h"

namespace news {

struct RawBlock {
    std::string text;
    bool is_furniture = false;
    bool is_lead = false;

    bool operator==(const RawBlock&) const = default;
};

/// The standfirst where it says more than the first paragraph, then the paragraphs.
std::vector<RawBlock> raw_text(const Article& article);

/// The article with all of its furniture in the text again.
Article with_furniture(Article article);

}  // namespace news
