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
#include "searcher/http/answer.h"
#include "searcher/http/archive_facts.h"
#include "searcher/http/failed.h"
#include "searcher/http/restrictions.h"
#include "searcher/http/target.h"
#include "searcher/output/json.h"
#include "searcher/output/results.h"
#include "searcher/output/terminal.h"
#include "searcher/query/describe.h"
#include "searcher/query/parser.h"

namespace news::searcher {
namespace {

using std::chrono::sys_days;

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

/// False where the parameter is none of a comparison alone.
bool read(const Parameter& parameter, ComparisonRequest& request) {
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
        return false;
    }
    return true;
}

/// What of a search holds for its counts too.
SearchState counted_part_of(const SearchState& state) {
    SearchState part;
    part.require = state.require;
    part.choices = state.choices;
    part.from = state.from;
    part.to = state.to;
    part.today = state.today;
    return part;
}

// ---- Counting ----

void check_length(const std::vector<DayCounts>& counts, Granularity by, std::size_t most) {
    constexpr auto open_days = DaySpan{sys_days::max(), sys_days::min()};
    DaySpan days = open_days;
    for (const DayCounts& of_query : counts) {
        if (!of_query.days.empty()) {
            days.first = std::min(days.first, of_query.days.begin()->first);
            days.last = std::max(days.last, of_query.days.rbegin()->first);
        }
    }
    if (days == open_days) {
        return;
    }
    const int periods = period_number(days.last, by) - period_number(days.first, by) + 1;
    if (static_cast<std::size_t>(periods) > most) {
        throw Error(Failure::usage,
                    fmt::format("by {} these are {} periods, and {} is the most", name_of(by),
                                with_commas(static_cast<std::size_t>(periods)), with_commas(most)),
                    "choose longer periods, or narrow the time with from and to");
    }
}

DayCounts counted(const Visit& visit, const Node& query, Require require,
                  const Deadline& deadline) {
    DayCounts counts = count_days(visit.index, query, require, deadline);
    if (!counts.is_exact) {
        throw Refusal({503, "the time was up before all articles were counted",
                       "ask less at once, or narrow the time with from and to"});
    }
    return counts;
}

/// All articles that are not left out by what holds besides the queries.
DayCounts archive_days(const Visit& visit, const std::vector<Node>& beside,
                       const Deadline& deadline) {
    return beside.empty()
               ? visit.site.facts.of(visit.index)->days
               : counted(visit, joined_with(everything(), beside), Require::all, deadline);
}

/// Days of more than two centuries.
constexpr std::size_t most_periods_of_numbers = 100'000;

Comparison requested(const Visit& visit) {
    return comparison_of(visit, comparison_request_of(visit.request.parameters),
                         most_periods_of_numbers);
}

}  // namespace

ComparisonRequest comparison_request_of(const std::vector<Parameter>& parameters) {
    ComparisonRequest request;
    std::vector<Parameter> others;
    for (const Parameter& parameter : parameters) {
        if (!read(parameter, request)) {
            others.push_back(parameter);
        }
    }
    const SearchState state = state_of(others);
    request.beside = counted_part_of(state);
    if (request.beside != state) {
        throw Error(Failure::usage, "a comparison has no pages, order or copies",
                    "there are q, by, as, any, from, to, today and choices of values");
    }
    return request;
}

ComparisonRequest comparison_of_search(const SearchState& state) {
    ComparisonRequest request;
    request.beside = counted_part_of(state);
    if (!state.query.empty()) {
        request.queries.push_back(state.query);
    }
    return request;
}

std::string url_of(const ComparisonRequest& request, std::string_view path) {
    std::vector<Parameter> parameters;
    for (const std::string& query : request.queries) {
        parameters.push_back({"q", query});
    }
    if (request.by) {
        parameters.push_back({"by", std::string(name_of(*request.by))});
    }
    if (request.measure == Measure::count) {
        parameters.push_back({"as", "count"});
    }
    std::ranges::move(parameters_of(request.beside), std::back_inserter(parameters));
    return std::string(path) + query_string(parameters);
}

Comparison comparison_of(const Visit& visit, const ComparisonRequest& request,
                         std::size_t most_periods) {
    const Deadline deadline = visit.deadline();
    Comparison comparison;
    std::vector<DayCounts> counts;
    const std::vector<Node> beside = restrictions_of(request.beside);
    const Reading reading{visit.index.main_languages(), today_of(visit, request.beside)};
    for (const std::string& text : request.queries) {
        ParsedQuery parsed = parse_query(text, reading);
        comparison.queries.push_back({text, describe(parsed.tree), std::move(parsed.notes)});
        counts.push_back(counted(visit, joined_with(std::move(parsed.tree), beside),
                                 request.beside.require, deadline));
    }
    if (request.by) {
        check_length(counts, *request.by, most_periods);
    }
    comparison.timeline = timeline_of(counts, archive_days(visit, beside, deadline), request.by);
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
