// SPDX-License-Identifier: GPL-2.0-or-later
/// Captions of the article's pictures, each with its credit.
#pragma once

#include <vector>

#include "common/article.h"
#include "indexer/extract/blocks.h"
#include "indexer/extract/boilerplate.h"
#include "indexer/extract/html_tree.h"
#include "indexer/extract/picture_texts.h"

namespace news::indexer {

struct NodeRange {
    NodeId begin = 0;
    NodeId end = 0;  ///< not included
};

/// Captions among the blocks of `range` that the map or their place says to belong to a picture;
/// the blocks of one picture make one caption, repetitions are left out.
std::vector<Caption> find_captions(const HtmlTree& tree, const std::vector<Block>& blocks,
                                   const PageMap& map, const PictureTexts& texts, NodeRange range);

}  // namespace news::indexer
