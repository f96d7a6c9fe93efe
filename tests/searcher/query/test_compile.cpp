// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/compile.h"

#include "searcher/query/parser.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

IndexWords small_index() {
    return {.languages = {"en", "de"}, .terms_from = [](const std::string& start, std::size_t) {
                return std::vector<std::string>{start, start + "ed"};
            }};
}

std::string compiled(std::string_view query, Require require = Require::all) {
    const IndexWords index = small_index();
    const std::string text =
        compile(parse_query(query, {}).tree, index, require).query.get_description();
    return text.substr(6, text.size() - 7);  // without "Query(" and ")"
}

}  // namespace

TEST_CASE("A query becomes terms and values of the index") {
    const auto [query, terms] = GENERATE(table<std::string, std::string>({
        // plain words: their stems in every language as one
        {"court", "Zcourt"},
        {"Gerichten", "(Zgericht SYNONYM Zgerichten)"},
        {"supreme court", "(Zsuprem AND Zcourt)"},
        {"*", "0 * <alldocuments>"},
        {"title:court", "ZScourt"},
        {"caption:court", "ZXCAPTIONcourt"},
        {"author:Perez", "Aperez"},
        // phrases: exact forms match, stems rank
        {"\"gold court\"", "(0 * (gold PHRASE 2 court) AND_MAYBE (Zgold AND Zcourt))"},
        {"=gold", "(0 * gold AND_MAYBE Zgold)"},
        {"d'Actium", "Zactium"},
        // filters and exclusions carry no weight
        {"court lang:en", "(Zcourt FILTER Len)"},
        {"court -gold", "(Zcourt AND_NOT Zgold)"},
        {"-gold", "0 * (<alldocuments> AND_NOT Zgold)"},
        // whole values
        {"source:TIME", "0 * Htime"},
        {"source:www.time.com", "0 * Htime.com"},
        {"source:\"Le Monde\"", "0 * Hle monde"},
        {"lang:EN", "0 * Len"},
        {"id:aB1", "0 * QaB1"},
        // dates
        {"date:2014", "0 * (VALUE_GE 1 20140101 AND VALUE_RANGE 0 0 20141231)"},
        {"date:2014..", "VALUE_GE 1 20140101"},
        {"date:..2014", "VALUE_RANGE 0 0 20141231"},
        {"is:undated", "0 * (<alldocuments> AND_NOT VALUE_GE 0 0)"},
    }));
    CAPTURE(query);
    CHECK(compiled(query) == terms);
}

TEST_CASE("Where one word is enough, a word with inner punctuation is its words") {
    CHECK(compiled("gold-mark", Require::all) ==
          "(0 * (gold PHRASE 2 mark) AND_MAYBE (Zgold AND Zmark))");
    CHECK(compiled("gold-mark", Require::any) == "(Zgold OR Zmark)");
}

TEST_CASE("A value that no article has is told") {
    IndexWords index = small_index();
    index.has_term = [](const std::string& term) { return term == "Htime"; };
    CHECK(compile(parse_query("source:time", {}).tree, index).notes.empty());
    const auto notes = compile(parse_query("-source:tome", {}).tree, index).notes;
    REQUIRE(notes.size() == 1);
    CHECK(notes.front().message == "no article has the source “tome”");
}

}  // namespace news::searcher
