// SPDX-License-Identifier: GPL-2.0-or-later
/// Lists of other articles behind an article, each with a linked headline and its first words.
#pragma once

#include <vector>

#include "indexer/extract/blocks.h"
#include "indexer/extract/html_tree.h"

namespace news::indexer {

/// The elements of which most children are short, begin with a linked headline and go on with text
/// without links, in the order of the page; links lead to the page's own site.
std::vector<NodeId> find_teaser_lists(const HtmlTree& tree, const std::vector<Block>& blocks);

}  // namespace news::indexer
