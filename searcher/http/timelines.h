// SPDX-License-Identifier: GPL-2.0-or-later
/// Counts by period, as the service tells them.
#pragma once

#include <vector>

#include "searcher/engine/timeline.h"
#include "searcher/http/message.h"
#include "searcher/http/visit.h"
#include "searcher/output/results.h"
#include "searcher/output/timelines.h"

namespace news::searcher {

struct CountedQueries {
    Timeline timeline;
    std::vector<SeriesQuery> queries;
};

/// "q=tram&q=bus&by=month": each query with its share of the archive; "as", which only the page
/// reads, may be there.
///
/// @throws Error usage
CountedQueries counted_queries(const Visit& visit);

/// The dates of an answer as the same: one query, in the periods in which it was counted.
CountedQueries counted_answer(const Visit& visit, const Results& results);

}  // namespace news::searcher
