// SPDX-License-Identifier: GPL-2.0-or-later
/// The first articles that match, in order.
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "searcher/engine/article_set.h"
#include "searcher/engine/columns.h"
#include "searcher/engine/deadline.h"

namespace news::searcher {

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

/// A query that ranks.
struct RankingQuery {
    Xapian::Query query;
    std::size_t words = 1;  ///< as in CompiledQuery: weigh_words() depends on them
};

/// The heaviest articles first, equal ones in the order of the index. Xapian leaves out what cannot
/// come among them; where the time is up, the ranking is of those that were seen.
Ranking rank_by_weight(const Xapian::Database& database, const RankingQuery& query,
                       const Page& page, Copies copies, const Deadline& deadline);

enum class DateOrder { newest_first, oldest_first };

/// By first day, undated articles last in both orders, those of one day in the order of the index:
/// no article that is added changes the order of others.
std::vector<Xapian::docid> first_by_date(const ArticleSet& matches, const DayColumn& days,
                                         DateOrder order, const Page& page);

}  // namespace news::searcher
