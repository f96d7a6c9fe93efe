// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/ranking.h"

#include <algorithm>

#include "searcher/engine/search.h"
#include "searcher/query/parser.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

struct Story {
    const char* id;
    const char* title;
    const char* body;
    const char* days;
};

/// Short news on a dozen subjects, several on each, with words that stray into other subjects.
constexpr Story stories[] = {
    {"tram1", "Tram drivers walk out",
     "Drivers of the tram lines began a strike over pay. The "
     "strike stops every tram in the city.",
     "1951-02-01"},
    {"tram2", "Tram strike ends", "The strike of the tram drivers is over after nine days.",
     "1951-02-10"},
    {"tram3", "New tram line opens", "A tram line now joins the station and the harbour.",
     "1962-05-01"},
    {"strike1", "Dockers vote to strike", "Dockers in the harbour voted for a strike.",
     "1964-08-02"},
    {"strike2", "Lightning strike burns barn", "A lightning strike burnt a barn; no one was hurt.",
     "1970-07-12"},
    {"flood1", "Flood drowns the valley",
     "The river broke its banks and the flood took bridges, "
     "cattle and houses in the valley.",
     "1953-01-31"},
    {"flood2", "After the flood", "Families return to houses filled with mud from the river.",
     "1953-02-14"},
    {"flood3", "Dam to hold back the river", "Engineers plan a dam so that no flood comes again.",
     "1955-03-03"},
    {"flood4", "A flood of letters", "Readers sent a flood of letters about the price of bread.",
     "1971-10-10"},
    {"bread1", "Bread dearer again", "The price of bread rises by a penny. Bakers blame flour.",
     "1971-10-01"},
    {"bread2", "Bakers run out of flour", "Flour is short and bakers shut their ovens.",
     "1947-06-06"},
    {"comet1", "Comet seen at dawn", "Astronomers saw the comet low in the east.", "1986-01-12"},
    {"comet2", "Comet wine", "A merchant sells wine of the comet year to collectors.",
     "1999-09-09"},
    {"vote1", "Mayor wins second term", "The mayor was elected again; the election was quiet.",
     "2005-05-05"},
    {"vote2", "Election day in the rain", "Few voted in the election because of heavy rain.",
     "2009-05-05"},
    {"vote3", "Recount ordered", "A judge ordered a recount of the election in two districts.",
     "2009-05-19"},
    {"court1", "Court upholds tax", "The supreme court upheld the tax on windows.", "1998-04-04"},
    {"court2", "Tennis court resurfaced", "The old tennis court has a new surface of clay.",
     "1998-04-05"},
    {"court3", "Supreme Court bars recount",
     "The supreme court stopped the recount that a judge "
     "had ordered.",
     "2009-06-01"},
    {"health1", "Health reform passes", "Parliament passed the health care reform by two votes.",
     "2010-03-22"},
    {"health2", "Care homes short of nurses", "Homes for the old lack nurses and money for care.",
     "2012-11-11"},
    {"health3", "Health of the river", "Fish are back: the health of the river improves.",
     "2013-06-30"},
    {"bridge1", "Harbour bridge opens", "The bridge over the harbour opened to crowds and bands.",
     "1932-03-19"},
    {"bridge2", "Bridge toll abolished", "Crossing the bridge costs nothing from today.",
     "1980-01-01"},
    {"bridge3", "Tooth and bridge", "A dentist explains when a bridge is better than a crown.",
     "2001-01-01"},
    {"market1", "Fish market to move", "The fish market leaves the harbour for the suburbs.",
     "1988-08-08"},
    {"market2", "Markets fall", "Shares fell in all markets on fears of war.", "1990-08-03"},
    {"zoo1", "Elephant leaves the zoo", "The last elephant of the zoo moved to a park.",
     "2015-05-15"},
    {"zoo2", "Zoo wins award", "The zoo was praised for how it keeps apes.", "2016-05-15"},
    {"undated", "Tram museum asks for help", "The museum seeks tram tickets and uniforms.", ""},
};

Index news_index() {
    std::vector<Article> articles;
    for (const Story& story : stories) {
        articles.push_back(article(story.id, story.title, story.body, story.days));
    }
    return index_of(articles);
}

Request request_for(std::string_view query, Require require = Require::all) {
    Request request;
    request.query = parse_query(query, {{"en"}, {}}).tree;
    request.require = require;
    request.today = parse_days("2016-06-01")->first;
    return request;
}

std::vector<std::string> ids_of(Index& index, Request request) {
    request.limit = std::size(stories);
    std::vector<std::string> ids;
    for (const Hit& hit : search(index, request).hits) {
        ids.push_back(hit.article.id);
    }
    return ids;
}

}  // namespace

TEST_CASE("The best articles of a query come first") {
    const auto [query, first, second] = GENERATE(table<std::string, std::string, std::string>({
        {"tram strike", "tram1", "tram2"},
        {"flood of the river in the valley", "flood1", "flood2"},
        {"supreme court recount", "court3", "court1"},
        {"health care reform", "health1", "health3"},
        {"bread price", "bread1", "flood4"},
        {"harbour bridge", "bridge1", "bridge2"},
        {"fish market harbour", "market1", "market2"},
        {"election recount", "vote3", "court3"},
        {"elephants in zoos", "zoo1", "zoo2"},
    }));
    CAPTURE(query);
    Index index = news_index();
    const std::vector<std::string> ids = ids_of(index, request_for(query, Require::any));
    REQUIRE(ids.size() >= 2);
    CHECK(ids[0] == first);
    CHECK(ids[1] == second);
}

TEST_CASE("Long articles are punished more for the words of a sentence than for few words") {
    const auto text = [](std::string words, int filler) {
        for (int i = 0; i < filler; ++i) {
            words += " filler";
        }
        return words;
    };
    std::vector<Article> articles = {
        article("short", "", text("harbour bridge tram strike", 16)),
        article("long", "", text("harbour bridge tram strike harbour bridge tram strike", 262))};
    for (int i = 0; i < 10; ++i) {
        articles.push_back(article("other" + std::to_string(i), "", text("", 91)));
    }
    Index index = index_of(articles);
    const auto [query, first] = GENERATE(table<std::string, std::string>({
        {"harbour", "long"},
        {"harbour tram strike", "long"},
        {"harbour bridge tram strike", "short"},
        {"harbour OR bridge OR tram OR strike", "short"},
    }));
    CAPTURE(query);
    const std::vector<std::string> ids = ids_of(index, request_for(query, Require::any));
    REQUIRE(ids.size() == 2);
    CHECK(ids.front() == first);
}

TEST_CASE("Expansion where all words are required finds the same articles") {
    const std::string query = GENERATE("flood", "tram", "harbour", "election -recount", "*");
    CAPTURE(query);
    Index index = news_index();
    Request request = request_for(query);
    std::vector<std::string> plain = ids_of(index, request);
    request.expand = Expand::on;
    std::vector<std::string> with = ids_of(index, request);
    std::ranges::sort(plain);
    std::ranges::sort(with);
    CHECK(with == plain);
    CHECK(search(index, request).total == plain.size());
}

TEST_CASE("Expansion where any word is enough finds more, within fields and exclusions") {
    Index index = news_index();
    Request request = request_for("dockers -date:1951", Require::any);
    CHECK(ids_of(index, request).size() == 1);
    request.expand = Expand::on;
    const std::vector<std::string> ids = ids_of(index, request);
    CHECK(ids.size() > 1);
    CHECK(ids.front() == "strike1");
    CHECK(search(index, request).total == ids.size());
    CHECK(std::ranges::find(ids, "tram1") == ids.end());
}

TEST_CASE("New articles rank higher by a bonus, undated ones between") {
    Index index = index_of({article("old", "Tram", "A tram came.", "1951"),
                            article("new", "Tram", "A tram came.", "2001-01-01"),
                            article("none", "Tram", "A tram came."),
                            article("best", "Tram and tram", "Tram after tram came.", "1990")});
    Request request = request_for("tram");
    request.half_life = std::chrono::days{365};
    const std::vector<std::string> ids = ids_of(index, request);
    REQUIRE(ids.size() == 4);
    const auto place = [&](std::string_view id) {
        return std::ranges::find(ids, id) - ids.begin();
    };
    CHECK(place("new") < place("none"));
    CHECK(place("none") < place("old"));
    CHECK(place("best") < place("old"));
}

}  // namespace news::searcher
