// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/timeline.h"

#include <algorithm>

#include "common/schema.h"
#include "searcher/engine/ask_again.h"
#include "searcher/engine/facets.h"
#include "searcher/engine/matches.h"
#include "searcher/engine/timed_match.h"

namespace news::searcher {
namespace {

DayCounts count_days_of(const Index& index, const Xapian::Query& query, const Deadline& deadline) {
    const Xapian::Database& database = index.database();
    const Matches matches = matches_of(database, query, deadline);
    const auto column = index.columns().days(database, Slot::date_first, matches.articles);
    DayCounts counts{
        .days = {}, .undated = matches.total, .total = matches.total, .is_exact = matches.is_exact};
    for (const auto& [day, articles] : days_among(*column, matches.articles)) {
        counts.days.emplace_hint(counts.days.end(), day, articles);
        counts.undated -= articles;
    }
    return counts;
}

std::optional<DaySpan> days_of(const std::vector<DayCounts>& queries) {
    std::optional<DaySpan> all;
    for (const DayCounts& counts : queries) {
        if (!counts.days.empty()) {
            const DaySpan days{counts.days.begin()->first, counts.days.rbegin()->first};
            all = all ? DaySpan{std::min(all->first, days.first), std::max(all->last, days.last)}
                      : days;
        }
    }
    return all;
}

Series series_of(const DayCounts& counts, const Timeline& timeline) {
    Series series{.counts = std::vector<Xapian::doccount>(timeline.periods.size()),
                  .undated = counts.undated,
                  .total = counts.total};
    if (timeline.periods.empty()) {
        return series;
    }
    const int first = period_number(timeline.periods.front().first, timeline.granularity);
    auto day = counts.days.lower_bound(timeline.periods.front().first);
    const auto end = counts.days.upper_bound(timeline.periods.back().last);
    for (; day != end; ++day) {
        const int period = period_number(day->first, timeline.granularity) - first;
        series.counts[static_cast<std::size_t>(period)] += day->second;
    }
    return series;
}

}  // namespace

DayCounts count_days(Index& index, const Node& query, Require require, const Deadline& deadline) {
    return ask_again_if_changed(index, [&] {
        const IndexWords words = index.words(deadline);
        return count_days_of(index, compile_in_time(query, words, require).query, deadline);
    });
}

Timeline timeline_of(const std::vector<DayCounts>& queries, const DayCounts& archive,
                     std::optional<Granularity> granularity) {
    Timeline timeline;
    if (const auto days = days_of(queries)) {
        timeline.granularity = granularity.value_or(fitting_granularity(days->first, days->last));
        const int last = period_number(days->last, timeline.granularity);
        for (int i = period_number(days->first, timeline.granularity); i <= last; ++i) {
            timeline.periods.push_back(period_days(i, timeline.granularity));
        }
    } else {
        timeline.granularity = granularity.value_or(timeline.granularity);
    }
    for (const DayCounts& counts : queries) {
        timeline.queries.push_back(series_of(counts, timeline));
    }
    timeline.archive = series_of(archive, timeline);
    return timeline;
}

std::optional<double> share_of(Xapian::doccount matching, Xapian::doccount all) {
    if (all == 0) {
        return std::nullopt;
    }
    return static_cast<double>(matching) / static_cast<double>(all);
}

}  // namespace news::searcher
