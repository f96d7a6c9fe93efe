// SPDX-License-Identifier: GPL-2.0-or-later
/// Every match of a query, however many, in the order of the index.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/article.h"
#include "searcher/engine/index.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// Where an export stands. Articles that were added since it began have higher numbers than `last`
/// and are left out; a changed article keeps its number. So none of those present at the beginning
/// comes twice, and none is lost but those that were removed or that no longer match.
struct ExportCursor {
    std::string index;  ///< identity of the index; compacting it gives it another
    std::string query;  ///< what was asked; exports of two queries do not mix
    Xapian::docid after = 0;
    Xapian::docid last = 0;
};

/// The beginning of an export of `query`.
ExportCursor export_start(const Index& index, std::string_view query);

/// One word of letters, digits and dashes.
std::string cursor_text(const ExportCursor& cursor);

/// The cursor of that text.
///
/// @throws Error usage  for other text, and for a cursor of another index or query than `start`'s
ExportCursor parse_cursor(std::string_view text, const ExportCursor& start);

/// What becomes of an article; false ends the export behind it.
using UseArticle = std::function<bool(const Article& article)>;

/// Gives each match behind `cursor` to `use` and moves the cursor there. Needs memory for a few
/// thousand articles at most.
///
/// @return nothing when all were given, else where to go on
/// @throws Error index  as search()
std::optional<ExportCursor> export_matches(Index& index, const Node& query, Require require,
                                           ExportCursor cursor, const UseArticle& use);

}  // namespace news::searcher
