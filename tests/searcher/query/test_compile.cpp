// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/compile.h"

#include <thread>
#include <vector>

#include "searcher/query/parser.h"
#include "tests/support/catch.h"
#include "tests/support/small_index.h"

namespace news::searcher {
namespace {

std::string compiled(std::string_view query, Require require = Require::all,
                     std::vector<std::string> languages = {"en"}) {
    IndexWords index = small_index();
    index.languages = std::move(languages);
    const std::string text =
        compile(parse_query(query, {}).tree, index, require).query.get_description();
    return text.substr(6, text.size() - 7);  // without "Query(" and ")"
}

}  // namespace

TEST_CASE("A word without a field stands in any text, and another in its own") {
    const auto [query, terms] = GENERATE(table<std::string, std::string>({
        {"court", "Zen:court"},
        {"title:court", "(0 * ZSen:court AND_MAYBE Zen:court)"},
        {"body:court", "(0 * (Zen:court AND_NOT ZXNOBODYen:court) AND_MAYBE Zen:court)"},
        {"lead:court", "(0 * (ZSen:court SYNONYM ZXLEADen:court) AND_MAYBE Zen:court)"},
        {"author:court", "Acourt"},
    }));
    CAPTURE(query);
    CHECK(compiled(query) == terms);
}

TEST_CASE("A word stands for its stem in each language that the index has") {
    const auto [query, terms] = GENERATE(table<std::string, std::string>({
        {"elections", "(Zde:election SYNONYM Zelections SYNONYM Zen:elect)"},
        {"title:elections",
         "(0 * (ZSde:election SYNONYM ZSelections SYNONYM ZSen:elect) AND_MAYBE "
         "(Zde:election SYNONYM Zelections SYNONYM Zen:elect))"},
        {"東京",
         "(0 * ((東 PHRASE 2 京) OR (S東 PHRASE 2 S京) OR (XCAPTION東 PHRASE 2 XCAPTION京)) "
         "AND_MAYBE (Zde:東京 SYNONYM Zen:東京 SYNONYM Z東京))"},
    }));
    CAPTURE(query);
    CHECK(compiled(query, Require::all, {"en", "de", ""}) == terms);
}

TEST_CASE("Distances are those of forms, as only forms have places") {
    const auto [query, places] = GENERATE(table<std::string, std::string>({
        {"body:(court NEAR/5 elected)",
         "(((court OR courts) NEAR 6 (elect OR elected OR election OR elections)) FILTER "
         "(Zen:court AND Zen:elect))"},
        {"body:(=court ADJ/2 trump)", "((court PHRASE 3 trump) FILTER Zen:trump)"},
        {"body:(=court ADJ/2 =trump)", "(court PHRASE 3 trump)"},
        {"body:(a1 NEAR (b1 c1))",
         "((a1 NEAR 11 b1 NEAR 11 c1) FILTER (Zen:a1 AND Zen:b1 AND Zen:c1))"},
        {"body:(a1 NEAR unheard)", ""},
    }));
    CAPTURE(query);
    CHECK(compiled(query).starts_with(places.empty() ? "" : "(0 * " + places + " AND_MAYBE "));
    CHECK(compiled(query).empty() == places.empty());
}

TEST_CASE("Phrases near something are looked for in the articles themselves") {
    IndexWords index = small_index();
    std::vector<std::string> asked;
    index.articles_near = [&](const Xapian::Query& candidates, const NearTerms& near) {
        asked.push_back(candidates.get_description());
        CHECK(near.texts.size() == 2);
        CHECK(near.distance == 5);
        return std::vector<Xapian::docid>{3, 7};
    };
    const auto query = compile(parse_query("title:(\"a1 b1\" NEAR/5 c1)", {}).tree, index).query;
    CHECK(asked == std::vector<std::string>{"Query(((Sa1 AND Sb1 AND Sc1) FILTER Zde:c1))",
                                            "Query(((Sa1 AND Sb1 AND Sc1) FILTER Zen:c1))"});
    CHECK(query.get_description().find("ArticleList") != std::string::npos);
}

TEST_CASE("Where one word is enough, a word with inner punctuation is its words") {
    CHECK(compiled("body:gold-mark", Require::all) ==
          "(0 * (gold PHRASE 2 mark) AND_MAYBE (Zen:gold AND Zen:mark))");
    CHECK(compiled("gold-mark", Require::any) == "(Zen:gold OR Zen:mark)");
}

TEST_CASE("A value that no article has is told") {
    IndexWords index = small_index();
    index.has_term = [](const std::string& term) { return term == "Htime"; };
    CHECK(compile(parse_query("source:time", {}).tree, index).notes.empty());
    const auto notes = compile(parse_query("-source:tome", {}).tree, index).notes;
    REQUIRE(notes.size() == 1);
    CHECK(notes.front().message == "no article has the source “tome”");
}

TEST_CASE("Queries that are compiled in several threads share nothing") {
    const auto compile_often = [] {
        const IndexWords index = small_index();
        const Node tree = parse_query("* -court", {}).tree;
        for (int i = 0; i < 50'000; ++i) {
            static_cast<void>(compile(tree, index, Require::all));
        }
    };
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(compile_often);
    }
    threads.clear();
    SUCCEED("counts of references that threads share would end in a crash");
}

}  // namespace news::searcher
