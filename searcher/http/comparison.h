// SPDX-License-Identifier: GPL-2.0-or-later
/// Several queries over time, for the page that draws them and for programs:
///
///     q=tram&q=bus     the queries; empty ones are passed over, the first six count
///     by=month         day | week | month | quarter | year | decade; else what fits
///     as=count         what the page draws: share (of all articles of that time) | count
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/engine/timeline.h"
#include "searcher/http/message.h"
#include "searcher/http/visit.h"
#include "searcher/output/timelines.h"

namespace news::searcher {

enum class Measure { share, count };

struct ComparisonRequest {
    static constexpr std::size_t most_queries = 6;

    std::vector<std::string> queries;
    std::optional<Granularity> by;
    Measure measure = Measure::share;
};

/// @throws Error usage  for other parameters and values
ComparisonRequest comparison_request_of(const std::vector<Parameter>& parameters);

struct Comparison {
    std::vector<SeriesQuery> queries;
    Timeline timeline;
};

/// @throws Error usage  for a query that cannot be read
Comparison comparison_of(const Visit& visit, const ComparisonRequest& request);

/// The periods one can ask for, by name.
std::vector<std::string_view> period_names();

HttpResponse compare_json(const Visit& visit);
HttpResponse compare_csv(const Visit& visit);

}  // namespace news::searcher
