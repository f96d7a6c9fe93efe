// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/explanations.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/schema.h"
#include "searcher/output/json.h"
#include "searcher/output/results.h"
#include "searcher/query/canonical.h"
#include "searcher/query/describe.h"

namespace news::searcher {

using nlohmann::ordered_json;

Explanation explanation_of(const Index& index, const std::string& query, const Reading& reading,
                           Require require) {
    ParsedQuery parsed = parse_query(query, reading);
    const IndexWords words = index.words();
    const CompiledQuery compiled = compile(parsed.tree, words, require);
    parsed.notes.insert(parsed.notes.end(), compiled.notes.begin(), compiled.notes.end());
    return {query, describe(parsed.tree), canonical_query(parsed.tree), std::move(parsed.notes),
            compiled.query.get_description()};
}

ordered_json explanation_to_json(const Explanation& explanation) {
    return {{"format", json_format},
            {"query", explanation.query},
            {"description", explanation.description},
            {"canonical", explanation.canonical},
            {"notes", notes_to_json(explanation.notes, explanation.query)},
            {"xapian", explanation.terms}};
}

ordered_json fields_to_json() {
    ordered_json list = ordered_json::array();
    for (const Field& field : fields) {
        list.push_back({{"name", field.name},
                        {"aliases", field.aliases},
                        {"example", field.example},
                        {"help", field.help}});
    }
    for (const Flag& flag : flags) {
        list.push_back({{"name", flag.field},
                        {"aliases", ""},
                        {"example", fmt::format("{}:{}", flag.field, flag.value)},
                        {"help", flag.help}});
    }
    return {{"format", json_format}, {"fields", std::move(list)}};
}

Request request_for_stats(std::size_t facet_size) {
    return {.query = everything(),
            .limit = 0,
            .facets = {"source", "author", "section", "lang", "wire", "date"},
            .facet_size = facet_size};
}

ordered_json stats_to_json(const Answer& answer, const Request& request) {
    return {{"articles", answer.total},
            {"stories", answer.stories},
            {"dated", answer.total - answer.dates.undated},
            {"undated", answer.dates.undated},
            {"facets", facets_to_json(answer, request)},
            {"facet_sums", facet_sums_to_json(answer, request)}};
}

}  // namespace news::searcher
