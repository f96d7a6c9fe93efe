// SPDX-License-Identifier: GPL-2.0-or-later
/// Runs a query: hits in order, exact totals, facets.
#pragma once

#include <chrono>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "common/article.h"
#include "searcher/engine/best_matches.h"
#include "searcher/engine/deadline.h"
#include "searcher/engine/facets.h"
#include "searcher/engine/index.h"
#include "searcher/engine/snippet.h"
#include "searcher/engine/stories.h"
#include "searcher/query/tree.h"

namespace news::searcher {

enum class Sort {
    relevance,  ///< newest first where nothing in the query ranks
    newest,     ///< undated articles stand last in both directions
    oldest
};

/// Whether the words that the best articles share rank too.
enum class Expand { off, on };

struct Request {
    Node query;
    Require require = Require::all;
    Sort sort = Sort::relevance;
    Expand expand = Expand::off;
    Copies copies = Copies::hidden;  ///< of each story the version that stands first, or all
    std::optional<std::chrono::days> half_life = std::nullopt;  ///< of the bonus for new articles
    std::chrono::sys_days today = {};  ///< articles of later days are as new as it
    std::size_t limit = 10;
    std::size_t offset = 0;
    /// Articles with higher numbers are left out. Of several shards, none is: they number articles
    /// each for itself.
    Xapian::docid last_article = std::numeric_limits<Xapian::docid>::max();
    std::size_t passages = 3;         ///< of each hit at most; 0: no texts are marked
    std::vector<std::string> facets;  ///< names of fields with a slot; "date" is one
    std::size_t facet_size = 10;      ///< values of a facet, but for dates and selected ones
    Deadline deadline = {};           ///< for matching and counting; texts are marked after it
};

struct Hit {
    /// Its head; where passages are wanted, its texts too, and all of it where the date is not the
    /// stated day of publication: see RecordPart.
    Article article;
    double score = 0;  ///< comparable within one answer only; 0 where nothing ranks
    MarkedText title;
    std::vector<MarkedText> passages;  ///< in the order of the article
    std::string story;                 ///< its name; empty where there is no other version
    std::vector<Copy> copies;          ///< all other versions in the archive, the first one first
};

struct Answer {
    Xapian::doccount total = 0;    ///< articles
    Xapian::doccount stories = 0;  ///< the same with all versions of a story counted once
    bool total_is_exact = true;    ///< false: the time was up, the totals are "at least"
    std::vector<Hit> hits;         ///< where the time was up, the best of those seen
    std::vector<Facet> facets;     ///< in the order of the request
    DateFacet dates;               ///< meaningful where "date" was asked for
    DateFacet matched_dates;       ///< of the articles of the total, whatever dates were chosen
    std::vector<Note> notes;
};

/// Asks again, once, where the index was changed meanwhile.
///
/// @throws Error index  where it was changed faster than it can be read, or is damaged
Answer search(Index& index, const Request& request);

struct Total {
    Xapian::doccount articles = 0;
    Xapian::doccount stories = 0;
    bool is_exact = true;  ///< false: the time was up, there are at least so many
};

/// Number of articles that match, as far as the time allows.
Total count_until(Index& index, const Node& query, Require require, const Deadline& deadline);

/// Number of articles that match.
Xapian::doccount count(Index& index, const Node& query, Require require = Require::all);

}  // namespace news::searcher
