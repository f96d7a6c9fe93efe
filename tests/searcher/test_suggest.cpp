// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest.h"

#include "searcher/query/parser.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

std::string told(std::string_view query) {
    Index index = index_of({article("a", "Harbour opens", "The bridge stands."),
                            article("b", "Tram strike", "No tram on the bridge.")});
    Results results;
    results.query = query;
    results.request.query = parse_query(query, {{"en"}, {}}).tree;
    return nothing_found_text(index, results);
}

}  // namespace

TEST_CASE("A search without result offers queries that find something") {
    const auto [query, offer] = GENERATE(table<std::string, std::string>({
        {"harbur", "try: news-search 'harbour'  (1 article)\n"},
        {"harbur brige", "try: news-search 'harbour bridge'  (1 article)\n"},
        {"stri", "try: news-search 'stri*'  (1 article)\n"},
        {"\"tarm strike\"", "try: news-search '\"tram strike\"'  (1 article)\n"},
        {"harbour tram", "news-search --any 'harbour tram'  (2 articles)\n"},
    }));
    CAPTURE(query);
    const std::string text = told(query);
    CAPTURE(text);
    CHECK(text.find(offer) != std::string::npos);
}

TEST_CASE("A search without result counts each part alone and the rest without it") {
    CHECK(told("harbour tram")
              .starts_with("nothing found\n"
                           "       alone  without it  part of the query\n"
                           "           1           1  harbour\n"
                           "           1           1  tram\n"));
    CHECK(told("xyzzy") == "nothing found\n");
}

}  // namespace news::searcher
