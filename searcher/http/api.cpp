// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/api.h"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/record.h"
#include "searcher/engine/lookup.h"
#include "searcher/engine/similar.h"
#include "searcher/http/answer.h"
#include "searcher/http/archive_facts.h"
#include "searcher/http/parameters.h"
#include "searcher/http/restrictions.h"
#include "searcher/http/target.h"
#include "searcher/output/csv.h"
#include "searcher/output/explanations.h"
#include "searcher/output/json.h"
#include "searcher/output/similar.h"
#include "searcher/output/timelines.h"
#include "searcher/query/describe.h"

namespace news::searcher {

using nlohmann::ordered_json;

HttpResponse json_response(const ordered_json& value, Caching caching) {
    std::ostringstream out;
    print_json(value, out);
    return {.type = "application/json", .body = out.str(), .caching = caching};
}

HttpResponse api_search(const Visit& visit) {
    const SearchState state = state_of(visit.request.parameters);
    return json_response(to_json(results_of(visit, state, all_facets())), Caching::revalidate);
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
    const Xapian::docid number = number_of_article(visit);
    const SimilarAnswer answer = similar_articles(visit.index, {.article = number});
    return json_response(similar_to_json(article_of(visit), answer), Caching::revalidate);
}

HttpResponse api_suggest(const Visit& /*visit*/) {
    return json_response(ordered_json::object(), Caching::revalidate);
}

HttpResponse api_explain(const Visit& visit) {
    const SearchState state = state_of(visit.request.parameters);
    const Reading reading{visit.index.main_languages(), today_of(visit, state)};
    return json_response(
        explanation_to_json(explanation_of(visit.index, state.query, reading, state.require)),
        Caching::revalidate);
}

HttpResponse api_timeline(const Visit& visit) {
    const SearchState state = state_of(visit.request.parameters);
    return json_response(ordered_json::object(), Caching::revalidate);
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
    std::ostringstream out;
    CsvRenderer().print(results_of(visit, state, {}), out);
    return {.type = "text/csv; charset=utf-8", .body = out.str()};
}

HttpResponse api_error(const Failed& failed) {
    HttpResponse response = json_response(
        {{"ok", false}, {"error", failed.error}, {"hint", failed.hint}, {"status", failed.status}},
        Caching::never);
    response.status = failed.status;
    return response;
}

}  // namespace news::searcher
