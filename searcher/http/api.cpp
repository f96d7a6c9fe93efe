// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/api.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#include <nlohmann/json.hpp>

#include "common/record.h"
#include "common/text.h"
#include "searcher/engine/lookup.h"
#include "searcher/engine/similar.h"
#include "searcher/engine/timeline.h"
#include "searcher/http/answer.h"
#include "searcher/http/archive_facts.h"
#include "searcher/http/parameters.h"
#include "searcher/http/restrictions.h"
#include "searcher/http/suggestions.h"
#include "searcher/output/csv.h"
#include "searcher/output/explanations.h"
#include "searcher/output/json.h"
#include "searcher/output/similar.h"
#include "searcher/output/timelines.h"
#include "searcher/query/parser.h"

namespace news::searcher {

using nlohmann::ordered_json;

namespace {

constexpr auto csv_type = "text/csv; charset=utf-8";
constexpr std::size_t most_similar = 50;
constexpr std::size_t most_suggestions = 50;

/// An answer for which there was not enough time may be better the next time.
HttpResponse cached_if_complete(HttpResponse response, const Results& results) {
    response.caching = results.answer.total_is_exact ? Caching::revalidate : Caching::never;
    return response;
}

/// From 1; of pages that are as long as this one.
std::size_t page_of(const Request& request) {
    return request.offset / std::max<std::size_t>(request.limit, 1) + 1;
}

// ---- The dates of an answer as a timeline, in the periods in which they were counted ----

DayCounts day_counts_of(const DateFacet& dates) {
    DayCounts counts{.days = {}, .undated = dates.undated, .total = dates.set.total};
    for (const DateBucket& bucket : dates.buckets) {
        if (bucket.count > 0) {
            counts.days[bucket.days.first] = bucket.count;
        }
    }
    return counts;
}

ordered_json timeline_member(const Visit& visit, const Results& results) {
    const DateFacet& dates = results.answer.matched_dates;
    const auto facts = visit.site.facts.of(visit.index);
    ordered_json timeline =
        timeline_to_json(timeline_of({day_counts_of(dates)}, facts->days, dates.granularity),
                         {{results.query, results.description, {}}});
    timeline.erase("format");
    return timeline;
}

// ---- What similar articles must match ----

std::optional<Node> filter_of(const Visit& visit, const SearchState& state) {
    std::vector<Node> beside = restrictions_of(state);
    if (trim(state.query).empty()) {
        return beside.empty() ? std::nullopt
                              : std::optional(joined_with(everything(), std::move(beside)));
    }
    ParsedQuery parsed =
        parse_query(state.query, {visit.index.main_languages(), today_of(visit, state)});
    return joined_with(std::move(parsed.tree), std::move(beside));
}

// ---- Suggestions ----

HttpResponse suggestions_response(const std::string& query,
                                  const std::vector<Suggestion>& suggestions) {
    ordered_json list = ordered_json::array();
    for (const Suggestion& one : suggestions) {
        ordered_json object = {{"query", one.query}, {"kind", one.kind}};
        if (one.articles) {
            object["articles"] = *one.articles;
        }
        list.push_back(std::move(object));
    }
    return json_response(
        {{"format", json_format}, {"query", query}, {"suggestions", std::move(list)}},
        Caching::revalidate);
}

/// Source: OpenSearch 1.1, suggestions extension
HttpResponse suggestions_for_browsers(const std::string& query,
                                      const std::vector<Suggestion>& suggestions) {
    ordered_json texts = ordered_json::array();
    for (const Suggestion& one : suggestions) {
        texts.push_back(one.query);
    }
    HttpResponse response =
        json_response(ordered_json::array({query, std::move(texts)}), Caching::revalidate);
    response.type = "application/x-suggestions+json";
    return response;
}

}  // namespace

HttpResponse json_response(const ordered_json& value, Caching caching) {
    std::ostringstream out;
    print_json(value, out);
    return {.type = "application/json", .body = out.str(), .caching = caching};
}

HttpResponse api_search(const Visit& visit) {
    std::vector<Parameter> parameters = visit.request.parameters;
    const std::string cursor = take(parameters, "cursor").value_or("");
    const SearchState state = state_of(parameters);
    const Results results = results_of(visit, state, all_facets(), cursor);
    ordered_json object = to_json(results);
    object["page"] = cursor.empty() ? state.page : page_of(results.request);
    object["timeline"] = timeline_member(visit, results);
    object["revision"] = revision_of(visit.index);
    return cached_if_complete(json_response(object, Caching::revalidate), results);
}

HttpResponse api_article(const Visit& visit) {
    ordered_json object;
    object["format"] = json_format;
    const Article article = article_of(visit);
    object.update(to_json(article));
    object.update(evidence_to_json(article));
    return json_response(object, Caching::revalidate);
}

HttpResponse api_similar(const Visit& visit) {
    SearchState fresh;
    fresh.limit = 10;
    const SearchState state = state_of(visit.request.parameters, fresh);
    const Xapian::docid number = number_of_article(visit);
    const SimilarAnswer answer =
        similar_articles(visit.index, {.article = number,
                                       .filter = filter_of(visit, state),
                                       .require = state.require,
                                       .limit = std::min(state.limit, most_similar)});
    return json_response(similar_to_json(article_of(visit), answer), Caching::revalidate);
}

HttpResponse api_suggest(const Visit& visit) {
    std::vector<Parameter> parameters = visit.request.parameters;
    const std::string form = take(parameters, "form").value_or("");
    SearchState fresh;
    fresh.limit = 10;
    const SearchState state = state_of(parameters, fresh);
    const auto found =
        suggestions_for(state.query, visit.index, *visit.site.facts.recent(visit.index),
                        std::min(state.limit, most_suggestions));
    return form == "opensearch" ? suggestions_for_browsers(state.query, found)
                                : suggestions_response(state.query, found);
}

HttpResponse api_explain(const Visit& visit) {
    const SearchState state = state_of(visit.request.parameters);
    const Reading reading{visit.index.main_languages(), today_of(visit, state)};
    return json_response(
        explanation_to_json(explanation_of(visit.index, state.query, reading, state.require)),
        Caching::revalidate);
}

HttpResponse api_fields(const Visit& /*visit*/) {
    return json_response(fields_to_json(), Caching::revalidate);
}

HttpResponse api_stats(const Visit& visit) {
    const SearchState state = state_of(visit.request.parameters);
    const Request request = request_for_stats(state.facet_size);
    ordered_json object = {{"format", json_format}};
    object.update(stats_to_json(search(visit.index, request), request));
    return json_response(object, Caching::revalidate);
}

HttpResponse api_description(const Visit& visit) {
    return {.type = "application/json", .body = visit.site.assets.text("openapi.json")};
}

HttpResponse search_csv(const Visit& visit) {
    const SearchState state = state_of(visit.request.parameters);
    const Results results = results_of(visit, state, {});
    std::ostringstream out;
    CsvRenderer().print(results, out);
    return cached_if_complete({.type = csv_type, .body = out.str()}, results);
}

HttpResponse api_error(const Failed& failed) {
    HttpResponse response = json_response(
        {{"ok", false}, {"error", failed.error}, {"hint", failed.hint}, {"status", failed.status}},
        Caching::never);
    response.status = failed.status;
    return response;
}

}  // namespace news::searcher
