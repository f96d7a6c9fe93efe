// SPDX-License-Identifier: GPL-2.0-or-later
/// Finds the furniture of papers by reading what the index holds of their articles.
#pragma once

#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/archive/known_furniture.h"

namespace news::indexer {

using Docids = std::vector<Xapian::docid>;

/// Judges every block of the given articles that may be furniture, and what was learned of their
/// papers before, by all articles of the paper that the index holds. The order in which they came
/// plays no part.
///
/// @param known  gets what is learned, and loses what no longer holds
void learn_furniture(const Xapian::Database& database, const Docids& articles,
                     KnownFurniture& known);

/// Articles that have one of the blocks where furniture may stand, ascending.
Docids articles_with(const Xapian::Database& database, const std::string& source_term,
                     const std::set<BlockNumber>& blocks);

}  // namespace news::indexer
