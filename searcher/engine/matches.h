// SPDX-License-Identifier: GPL-2.0-or-later
/// All articles that a query matches, without their order.
#pragma once

#include <xapian.h>

#include "searcher/engine/article_set.h"
#include "searcher/engine/deadline.h"

namespace news::searcher {

struct Matches {
    ArticleSet articles;
    Xapian::doccount total = 0;
    bool is_exact = true;  ///< false: the time was up, there are at least these
};

/// Reads the postings of terms straight and combines them as sets of bits; only what needs more
/// than the postings of terms (phrases, distances, values) is matched by Xapian, among the articles
/// that are left. Weights play no part: what only ranks is not looked at.
Matches matches_of(const Xapian::Database& database, const Xapian::Query& query,
                   const Deadline& deadline);

/// Whether words have to stand at certain places to each other: that is dear to find out.
bool compares_positions(const Xapian::Query& query);

}  // namespace news::searcher
