// SPDX-License-Identifier: GPL-2.0-or-later
/// Finds the furniture of papers by looking at all of their articles.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/archive/archive.h"
#include "indexer/archive/known_furniture.h"

namespace news::indexer {

/// Judges every block of the given articles that may be furniture, and what was learned of their
/// papers before, by all articles of the paper. The order in which they came plays no part.
///
/// @param known  gets what is learned, and loses what no longer holds
void learn_furniture(const Archive& archive, const ArticleNumbers& articles, KnownFurniture& known);

/// By source_term().
using BlocksOfSources = std::map<std::string, std::set<BlockNumber>>;

/// Articles that have one of their paper's blocks where furniture may stand.
ArticleNumbers articles_with(const Archive& archive, const BlocksOfSources& blocks);

/// A paper in which a block stands where furniture may stand.
struct BlockSource {
    std::string source_term;
    std::size_t articles = 0;  ///< that have the block
    std::size_t of_source = 0;
};

std::vector<BlockSource> sources_with(const Archive& archive, BlockNumber block);

}  // namespace news::indexer
