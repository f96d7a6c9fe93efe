// SPDX-License-Identifier: GPL-2.0-or-later
/// Why the blocks near an article are in or out of it, short enough to be read.
#pragma once

#include <span>
#include <vector>

#include "common/article.h"
#include "indexer/extract/block_rules.h"
#include "indexer/extract/subtree.h"

namespace news::indexer {

/// One piece of evidence for all that is kept, then one for each run of blocks that one rule left
/// out, named by its first block and element, in the order of the page: 30 at most, and a count of
/// the others.
///
/// @param choices  in the order of the page
std::vector<Evidence> body_evidence(const HtmlTree& tree, const PageMap& map, const Subtree& chosen,
                                    std::span<const BlockChoice> choices);

}  // namespace news::indexer
