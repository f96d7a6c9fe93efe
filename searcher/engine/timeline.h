// SPDX-License-Identifier: GPL-2.0-or-later
/// Counts of articles by period of the calendar.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <vector>

#include <xapian.h>

#include "searcher/engine/deadline.h"
#include "searcher/engine/index.h"
#include "searcher/engine/periods.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// An article whose date is an interval counts on its first day.
struct DayCounts {
    std::map<std::chrono::sys_days, Xapian::doccount> days;  ///< those with articles
    Xapian::doccount undated = 0;
    Xapian::doccount total = 0;  ///< all days and the undated ones
    bool is_exact = true;        ///< false: the time was up, there are at least these
};

DayCounts count_days(Index& index, const Node& query, Require require = Require::all,
                     const Deadline& deadline = {});

/// The counts of one query, or of the archive, in the periods of a Timeline.
struct Series {
    std::vector<Xapian::doccount> counts;  ///< one for each period
    Xapian::doccount undated = 0;
    Xapian::doccount total = 0;  ///< of the archive also what lies outside the periods
};

struct Timeline {
    Granularity granularity = Granularity::year;
    std::vector<DaySpan> periods;  ///< in order, without gaps, from the first match to the last
    std::vector<Series> queries;   ///< in the order of the queries
    Series archive;                ///< all articles
};

/// @param granularity  nothing: the shortest that gives at most max_periods
Timeline timeline_of(const std::vector<DayCounts>& queries, const DayCounts& archive,
                     std::optional<Granularity> granularity);

/// How much of all articles match, from 0 to 1; nothing where there are no articles.
std::optional<double> share_of(Xapian::doccount matching, Xapian::doccount all);

}  // namespace news::searcher
