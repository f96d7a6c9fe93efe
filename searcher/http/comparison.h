// SPDX-License-Identifier: GPL-2.0-or-later
/// Several queries over time, for the page that draws them and for programs:
///
///     q=tram&q=bus     the queries; empty ones are passed over, the first six count
///     by=month         day | week | month | quarter | year | decade; else what fits
///     as=count         what the page draws: share (of all articles of that time) | count
///
/// and, as in a search, choices of values, from=, to=, any= and today=: they hold for all queries
/// and for the articles that shares are taken of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/engine/timeline.h"
#include "searcher/http/message.h"
#include "searcher/http/parameters.h"
#include "searcher/http/visit.h"
#include "searcher/output/timelines.h"

namespace news::searcher {

enum class Measure { share, count };

struct ComparisonRequest {
    static constexpr std::size_t most_queries = 6;

    std::vector<std::string> queries;
    std::optional<Granularity> by;
    Measure measure = Measure::share;
    SearchState beside = {};  ///< what holds besides, for all of them; no query

    bool operator==(const ComparisonRequest&) const = default;
};

/// @throws Error usage  for other parameters and values
ComparisonRequest comparison_request_of(const std::vector<Parameter>& parameters);

/// "/compare?q=tram&q=bus&by=year&source=TIME": `path` and what differs from a fresh request.
std::string url_of(const ComparisonRequest& request, std::string_view path = "/compare");

/// The query of a search over time, with what holds besides it.
ComparisonRequest comparison_of_search(const SearchState& state);

struct Comparison {
    std::vector<SeriesQuery> queries;
    Timeline timeline;
};

/// @throws Error usage  for a query that cannot be read, and for more periods than that
/// @throws Refusal  503, where the time for counting is not enough: shares of a part of the
/// articles
///                  would be wrong
Comparison comparison_of(const Visit& visit, const ComparisonRequest& request,
                         std::size_t most_periods);

/// The periods one can ask for, by name.
std::vector<std::string_view> period_names();

HttpResponse compare_json(const Visit& visit);
HttpResponse compare_csv(const Visit& visit);

}  // namespace news::searcher
