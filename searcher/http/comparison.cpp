// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/comparison.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "common/error.h"
#include "common/text.h"
#include "searcher/http/archive_facts.h"
#include "searcher/output/json.h"
#include "searcher/query/describe.h"
#include "searcher/query/parser.h"

namespace news::searcher {
namespace {

constexpr auto granularities =
    std::to_array<Granularity>({Granularity::day, Granularity::week, Granularity::month,
                                Granularity::quarter, Granularity::year, Granularity::decade});

[[noreturn]] void refuse(const Parameter& parameter, std::string_view takes) {
    throw Error(Failure::usage,
                fmt::format("{} cannot be “{}”", parameter.name, shorten(parameter.value, 60)),
                fmt::format("{} takes {}", parameter.name, takes));
}

std::optional<Granularity> granularity_of(const Parameter& parameter) {
    if (parameter.value.empty()) {
        return std::nullopt;
    }
    const auto* const found = std::ranges::find(granularities, parameter.value,
                                                [](Granularity unit) { return name_of(unit); });
    if (found == granularities.end()) {
        refuse(parameter, fmt::format("{}", fmt::join(period_names(), ", ")));
    }
    return *found;
}

Measure measure_of(const Parameter& parameter) {
    if (parameter.value != "share" && parameter.value != "count" && !parameter.value.empty()) {
        refuse(parameter, "share or count");
    }
    return parameter.value == "count" ? Measure::count : Measure::share;
}

void read(const Parameter& parameter, ComparisonRequest& request) {
    if (parameter.name == "q") {
        const std::string_view text = trim(parameter.value);
        if (!text.empty() && request.queries.size() < ComparisonRequest::most_queries) {
            request.queries.emplace_back(text);
        }
    } else if (parameter.name == "by") {
        request.by = granularity_of(parameter);
    } else if (parameter.name == "as") {
        request.measure = measure_of(parameter);
    } else {
        throw Error(Failure::usage,
                    fmt::format("there is no parameter “{}”", shorten(parameter.name, 60)),
                    "there are q, by and as");
    }
}

Comparison requested(const Visit& visit) {
    return comparison_of(visit, comparison_request_of(visit.request.parameters));
}

}  // namespace

ComparisonRequest comparison_request_of(const std::vector<Parameter>& parameters) {
    ComparisonRequest request;
    for (const Parameter& parameter : parameters) {
        read(parameter, request);
    }
    return request;
}

Comparison comparison_of(const Visit& visit, const ComparisonRequest& request) {
    Comparison comparison;
    std::vector<DayCounts> counts;
    for (const std::string& text : request.queries) {
        ParsedQuery parsed = parse_query(text, {visit.index.main_languages(), visit.today});
        counts.push_back(count_days(visit.index, parsed.tree));
        comparison.queries.push_back({text, describe(parsed.tree), std::move(parsed.notes)});
    }
    const auto facts = visit.site.facts.of(visit.index);
    comparison.timeline = timeline_of(counts, facts->days, request.by);
    return comparison;
}

std::vector<std::string_view> period_names() {
    std::vector<std::string_view> names;
    std::ranges::transform(granularities, std::back_inserter(names),
                           [](Granularity unit) { return name_of(unit); });
    return names;
}

HttpResponse compare_json(const Visit& visit) {
    const Comparison comparison = requested(visit);
    std::ostringstream out;
    print_json(timeline_to_json(comparison.timeline, comparison.queries), out);
    HttpResponse response;
    response.type = "application/json";
    response.body = out.str();
    return response;
}

HttpResponse compare_csv(const Visit& visit) {
    const Comparison comparison = requested(visit);
    std::ostringstream out;
    print_timeline_csv(comparison.timeline, comparison.queries, out);
    HttpResponse response;
    response.type = "text/csv; charset=utf-8";
    response.body = out.str();
    return response;
}

}  // namespace news::searcher
