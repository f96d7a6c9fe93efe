// SPDX-License-Identifier: GPL-2.0-or-later
/// The standfirst: the sentences between the headline and the text.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/extract/blocks.h"
#include "indexer/extract/boilerplate.h"
#include "indexer/extract/html_tree.h"

namespace news::indexer {

struct HeadOfArticle {
    NodeId body = 0;               ///< the subtree chosen for the body
    NodeId headline = 0;           ///< as find_headline() finds it
    std::string_view description;  ///< letters alone, of the page's own description; may be empty
};

/// The blocks between the headline and the subtree of the body that read like a standfirst, in
/// the order of the page; they point into `blocks`.
std::vector<const Block*> find_standfirst(const HtmlTree& tree, const std::vector<Block>& blocks,
                                          const PageMap& map, const HeadOfArticle& head);

/// True when a class names the block a standfirst, or the page's description (letters alone) is it.
bool is_marked_standfirst(const HtmlTree& tree, const PageMap& map, const Block& block,
                          std::string_view description);

/// The place of the headline: the last h1 before `behind`, or a heading or block that says `title`
/// (letters alone); `behind` where there is none.
NodeId find_headline(const std::vector<Block>& blocks, const HtmlTree& tree, std::string_view title,
                     NodeId behind);

}  // namespace news::indexer
