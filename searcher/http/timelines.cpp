// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/timelines.h"

#include <utility>

#include <fmt/format.h>

#include "common/error.h"
#include "searcher/http/archive_facts.h"
#include "searcher/http/parameters.h"
#include "searcher/query/describe.h"
#include "searcher/query/parser.h"

namespace news::searcher {
namespace {

constexpr std::size_t most_queries = 10;

std::optional<Granularity> granularity_of(const std::string& name) {
    if (name.empty()) {
        return std::nullopt;
    }
    for (const Granularity granularity :
         {Granularity::day, Granularity::week, Granularity::month, Granularity::quarter,
          Granularity::year, Granularity::decade}) {
        if (name_of(granularity) == name) {
            return granularity;
        }
    }
    throw Error(Failure::usage, fmt::format("by cannot be “{}”", name),
                "by takes day, week, month, quarter, year or decade");
}

/// The queries that are not empty: a form sends its empty boxes too.
std::vector<std::string> queries_in(std::vector<Parameter>& parameters) {
    std::vector<std::string> texts;
    while (auto text = take(parameters, "q")) {
        if (text->find_first_not_of(' ') != std::string::npos) {
            texts.push_back(std::move(*text));
        }
    }
    if (texts.empty()) {
        throw Error(Failure::usage, "there is no query", "q takes one; it may be given again");
    }
    if (texts.size() > most_queries) {
        throw Error(Failure::usage, fmt::format("there are {} queries", texts.size()),
                    fmt::format("q may be given {} times", most_queries));
    }
    return texts;
}

DayCounts day_counts_of(const DateFacet& dates) {
    DayCounts counts{.days = {}, .undated = dates.undated, .total = dates.set.total};
    for (const DateBucket& bucket : dates.buckets) {
        if (bucket.count > 0) {
            counts.days[bucket.days.first] = bucket.count;
        }
    }
    return counts;
}

}  // namespace

CountedQueries counted_queries(const Visit& visit) {
    std::vector<Parameter> parameters = visit.request.parameters;
    const std::vector<std::string> texts = queries_in(parameters);
    const auto by = granularity_of(take(parameters, "by").value_or(""));
    take(parameters, "as");
    const SearchState state = state_of(parameters);
    CountedQueries counted;
    std::vector<DayCounts> counts;
    for (const std::string& text : texts) {
        ParsedQuery parsed =
            parse_query(text, {visit.index.main_languages(), state.today.value_or(visit.today)});
        counts.push_back(count_days(visit.index, parsed.tree, state.require));
        counted.queries.push_back({text, describe(parsed.tree), std::move(parsed.notes)});
    }
    counted.timeline = timeline_of(counts, visit.site.facts.of(visit.index)->days, by);
    return counted;
}

CountedQueries counted_answer(const Visit& visit, const Results& results) {
    const DateFacet& dates = results.answer.matched_dates;
    return {timeline_of({day_counts_of(dates)}, visit.site.facts.of(visit.index)->days,
                        dates.granularity),
            {{results.query, results.description, {}}}};
}

}  // namespace news::searcher
