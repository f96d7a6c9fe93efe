// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/chosen_values.h"

#include "searcher/engine/search.h"
#include "searcher/query/parser.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

Index news_index() {
    return index_of({article("a", "Harbour", "The bridge.", "2014", "Dale Post"),
                     article("b", "Harbour", "The tram.", "2015", "Dale Post"),
                     article("c", "Harbour", "The dawn.", "2015", "River Star"),
                     article("d", "Bridge", "The flood.", "", "Hill Echo")});
}

/// "Dale Post 2*, River Star 1": the facet with chosen values marked.
std::string sources(std::string_view query) {
    Index index = news_index();
    Request request;
    request.query = parse_query(query, {}).tree;
    request.facets = {"source"};
    std::string text;
    const Facet facet = search(index, request).facets.front();
    for (const FacetValue& value : facet.values) {
        text += (text.empty() ? "" : ", ") + value.value + ' ' + std::to_string(value.count) +
                (value.is_selected ? "*" : "");
    }
    for (const std::string& value : facet.set.excluded) {
        text += " -" + value;
    }
    return text;
}

}  // namespace

TEST_CASE("A part of the top level restricts a field") {
    const auto [query, field, does] = GENERATE(table<std::string, std::string, bool>({
        {"source:time", "source", true},
        {"harbour source:time", "source", true},
        {"harbour (source:time OR source:bbc)", "source", true},
        {"source:time", "lang", false},
        {"-source:time", "source", false},
        {"harbour OR source:time", "source", false},
        {"date:2014", "date", true},
        {"is:undated", "date", true},
        {"harbour", "date", false},
    }));
    CAPTURE(query, field);
    CHECK(restricts(parse_query(query, {}).tree, field_named(field), Require::all) == does);
}

TEST_CASE("Other values of a chosen field stay counted, excluded ones are named") {
    CHECK(sources("harbour") == "Dale Post 2, River Star 1");
    CHECK(sources("harbour source:\"Dale Post\"") == "Dale Post 2*, River Star 1");
    CHECK(sources("harbour source:\"Dale Post\" date:2015") == "Dale Post 1*, River Star 1");
    CHECK(sources("harbour -source:\"Dale Post\"") == "River Star 1 -Dale Post");
    CHECK(sources("harbour lang:en") == "Dale Post 2, River Star 1");
}

TEST_CASE("The total keeps what the facet of a chosen field leaves out") {
    Index index = news_index();
    Request request;
    request.query = parse_query("harbour date:2015", {}).tree;
    request.facets = {"date"};
    const Answer answer = search(index, request);
    CHECK(answer.total == 2);
    std::size_t sum = answer.dates.undated;
    for (const DateBucket& bucket : answer.dates.buckets) {
        sum += bucket.count;
    }
    CHECK(sum == 3);
    CHECK(answer.dates.buckets.back().is_selected);
    CHECK_FALSE(answer.dates.buckets.front().is_selected);
}

}  // namespace news::searcher
