// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/nothing_found.h"

#include "searcher/query/parser.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

using namespace std::chrono_literals;

NothingFound reasons_for(const std::string& query, Require require = Require::all,
                         const Deadline& deadline = {}) {
    Index index = index_of({article("a", "Harbour opens", "The bridge stands."),
                            article("b", "Tram strike", "No tram on the bridge.")});
    const Node tree = parse_query(query, {{"en"}, {}}).tree;
    return why_nothing_found(index, {query, tree, require}, deadline);
}

}  // namespace

TEST_CASE("What finds nothing together is counted part by part") {
    const NothingFound reasons = reasons_for("harbour strike bridge");
    REQUIRE(reasons.parts.size() == 3);
    CHECK(reasons.parts[0].part == "harbour");
    CHECK(reasons.parts[0].alone == 1);
    CHECK(reasons.parts[0].without == 1);
    CHECK(reasons.parts[2].alone == 2);
    CHECK(reasons.parts[2].without == 0);
}

TEST_CASE("Queries that find something are offered with what they find") {
    const NothingFound reasons = reasons_for("harbur");
    CHECK(reasons.parts.empty());
    REQUIRE(reasons.ready.size() == 1);
    CHECK(reasons.ready[0].text == "harbour");
    CHECK(reasons.ready[0].total == 1);
}

TEST_CASE("A word like no other is left out where the rest finds something") {
    const NothingFound reasons = reasons_for("harbur xyzzy bridge");
    REQUIRE_FALSE(reasons.ready.empty());
    CHECK(reasons.ready[0].text == "harbour bridge");
}

TEST_CASE("Any of the words is offered to those who asked for all of them") {
    const auto offers = reasons_for("harbour tram").ready;
    REQUIRE_FALSE(offers.empty());
    CHECK(offers.back().require == Require::any);
    CHECK(offers.back().total == 2);
    CHECK(reasons_for("xyzzy plugh", Require::any).ready.empty());
}

TEST_CASE("A word that the archive nearly always spells otherwise is told") {
    std::vector<Article> articles = {
        article("0", "Goverment falls", "A goverment of Smyth fell."),
    };
    for (int i = 1; i <= 10; ++i) {
        articles.push_back(article(std::to_string(i), "Government", "A government of Smith."));
    }
    const Index index = index_of(articles);
    const auto [query, fix] = GENERATE(table<std::string, std::string>({
        {"goverment", "government"},
        {"title:falls goverment", "title:falls government"},
        {"government", ""},
        {"=goverment", ""},
        {"Smyth", ""},  // a name that is in the archive
        {"smyth", "smith"},
        {"*", ""},
    }));
    CAPTURE(query);
    const Node tree = parse_query(query, {{"en"}, {}}).tree;
    const std::vector<Note> notes = spelling_notes(index, {query, tree});
    CHECK(notes.size() == (fix.empty() ? 0U : 1U));
    CHECK((fix.empty() || notes.front().fix == fix));
}

TEST_CASE("Where the time is up nothing is counted and nothing offered") {
    const NothingFound reasons = reasons_for("harbour tram", Require::all, Deadline(-1ms));
    CHECK(reasons.parts.empty());
    CHECK(reasons.ready.empty());
}

}  // namespace news::searcher
