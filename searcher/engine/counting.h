// SPDX-License-Identifier: GPL-2.0-or-later
/// Looks at all articles that a query matches, until the time is up.
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "searcher/engine/deadline.h"
#include "searcher/engine/facets.h"

namespace news::searcher {

struct Counts {
    Xapian::doccount total = 0;
    bool is_exact = true;              ///< false: the time was up, the numbers are "at least"
    std::vector<ValueCounts> by_slot;  ///< in the order of the slots asked for
};

Counts count_matches(const Xapian::Database& database, const Xapian::Query& query,
                     const std::vector<Xapian::valueno>& slots, const Deadline& deadline);

enum class Order {
    by_weight,
    newest_first,  ///< undated articles stand last in both directions, equal days by weight
    oldest_first
};

struct RankedArticle {
    Xapian::docid article = 0;
    double weight = 0;
};

struct Ranking {
    std::vector<RankedArticle> articles;
    bool is_complete = true;  ///< false: the time was up, better ones may have been left unseen
};

/// Which part of the ranking is wanted.
struct Page {
    std::size_t offset = 0;
    std::size_t limit = 0;
};

/// What of the stories is wanted: every version, or the one that stands first in the order; by date
/// that is the first version of those that match.
enum class Copies { hidden, shown };

struct RankingWanted {
    Order order = Order::by_weight;
    Page page;
    Copies copies = Copies::shown;
    std::size_t words = 1;  ///< of the query, as in CompiledQuery
};

Ranking rank_matches(const Xapian::Database& database, const Xapian::Query& query,
                     const RankingWanted& wanted, const Deadline& deadline);

}  // namespace news::searcher
