// SPDX-License-Identifier: GPL-2.0-or-later
/// The subtree of a page that holds the article.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/blocks.h"
#include "indexer/extract/boilerplate.h"
#include "indexer/extract/html_tree.h"

namespace news::indexer {

struct Subtree {
    NodeId node = 0;
    double score = 0;  ///< about the number of words of running text; 0: no text on the page
    std::string rule;  ///< why this one
};

/// The subtree whose running text outweighs most what else is in it.
Subtree choose_subtree(const HtmlTree& tree, const std::vector<Block>& blocks, const PageMap& map);

/// "div.article-body[3]": tag, first class, and which of its parent's elements it is, from 1.
std::string path_of(const HtmlTree& tree, NodeId id);

}  // namespace news::indexer
