// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/suggestions.h"

#include <algorithm>

#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

std::vector<std::string> completed(std::string_view query) {
    Article one = article("a", "Harbour bridge", "The harbour bridge opens.", "1990", "Le Monde");
    one.authors = {"Miriam Okafor"};
    Index index = index_of({one, article("b", "Harbours", "A harvest.", "", "BBC")});
    FactsKeeper facts;
    std::vector<std::string> queries;
    for (const Suggestion& one_of : suggestions_for(query, index, *facts.of(index), 10)) {
        queries.push_back(one_of.query);
    }
    return queries;
}

bool has(const std::vector<std::string>& list, std::string_view text) {
    return std::ranges::find(list, text) != list.end();
}

}  // namespace

TEST_CASE("the last word of a query is completed") {
    const auto [typed, wanted] = GENERATE(table<std::string, std::string>({
        {"harb", "harbour"},
        {"HARB", "harbour"},
        {"flood (harb", "flood (harbour"},
        {"flood -harb", "flood -harbour"},
        {"\"harbour bri", "\"harbour bridge\""},
        {"source:le", "source:\"Le Monde\""},
        {"source:\"le mo", "source:\"Le Monde\""},
        {"tram paper:bb", "tram source:BBC"},
        {"monde", "source:\"Le Monde\""},
        {"okaf", "author:\"Miriam Okafor\""},
        {"tram titl", "tram title:"},
    }));
    CAPTURE(typed, completed(typed));
    CHECK(has(completed(typed), wanted));
}

TEST_CASE("nothing is offered where nothing begins like that") {
    const auto* const typed =
        GENERATE("", " ", "h", "zzzz", "source:zzz", "nofield:a", "\"", "a:b:c");
    CAPTURE(typed);
    CHECK(completed(typed).empty());
}

TEST_CASE("the most frequent word stands first") { CHECK(completed("har").front() == "harbour"); }

}  // namespace news::searcher
