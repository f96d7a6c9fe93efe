// SPDX-License-Identifier: GPL-2.0-or-later
/// Every match of a query, however many, in the order of the index.
#pragma once

#include <functional>
#include <optional>

#include "common/article.h"
#include "searcher/engine/cursor.h"
#include "searcher/engine/index.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// What becomes of an article; false ends the export behind it.
using UseArticle = std::function<bool(const Article& article)>;

/// Gives each match behind `cursor` to `use` and moves the cursor there. Needs memory for a few
/// thousand articles at most. In pieces, none of the articles present at the beginning comes twice,
/// and none is lost but those that were removed or that no longer match.
///
/// @return nothing when all were given, else where to go on
/// @throws Error index  as search()
std::optional<Cursor> export_matches(Index& index, const Node& query, Require require,
                                     Cursor cursor, const UseArticle& use);

}  // namespace news::searcher
