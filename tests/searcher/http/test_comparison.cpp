// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/comparison.h"

#include "common/error.h"
#include "searcher/http/failed.h"
#include "tests/support/catch.h"
#include "tests/support/visit.h"

namespace news::searcher {
namespace {

std::vector<Article> articles() {
    return {article("a", "Tram", "tram", "1990"), article("b", "Bus", "bus", "1991"),
            article("c", "Rain", "rain", "1991"), article("d", "Bus", "bus")};
}

}  // namespace

TEST_CASE("A comparison takes up to six queries and leaves out empty ones") {
    const ComparisonRequest request = comparison_request_of(
        {{"q", " tram "}, {"q", ""}, {"q", "bus"}, {"by", "year"}, {"as", "count"}});
    CHECK(request.queries == std::vector<std::string>{"tram", "bus"});
    CHECK(request.by == Granularity::year);
    CHECK(request.measure == Measure::count);
    CHECK(comparison_request_of(std::vector<Parameter>(9, {"q", "tram"})).queries.size() == 6);
}

TEST_CASE("A comparison refuses what it does not know") {
    CHECK_THROWS_AS(comparison_request_of({{"by", "fortnight"}}), Error);
    CHECK_THROWS_AS(comparison_request_of({{"as", "pie"}}), Error);
    CHECK_THROWS_AS(comparison_request_of({{"paper", "Star"}}), Error);
    CHECK_THROWS_AS(comparison_request_of({{"page", "2"}}), Error);
    CHECK_THROWS_AS(comparison_request_of({{"sort", "newest"}}), Error);
}

TEST_CASE("Each query is counted beside all articles") {
    Visitor visitor(articles());
    const Comparison comparison = comparison_of(
        visitor.to("/compare"), {.queries = {"tram", "bus"}, .by = Granularity::year}, 10);
    REQUIRE(comparison.timeline.queries.size() == 2);
    CHECK(comparison.timeline.queries[1].counts == std::vector<Xapian::doccount>{0, 1});
    CHECK(comparison.timeline.queries[1].undated == 1);
    CHECK(comparison.timeline.archive.counts == std::vector<Xapian::doccount>{1, 2});
    CHECK(comparison.queries[0].description == "tram");
}

TEST_CASE("Choices and days hold for the queries and for the articles beside them") {
    Visitor visitor(articles());
    ComparisonRequest request{.queries = {"bus"}, .by = Granularity::year};
    request.beside = state_of({{"from", "1991"}, {"to", "1991"}});
    const Comparison of_days = comparison_of(visitor.to("/compare"), request, 10);
    CHECK(of_days.timeline.queries[0].total == 1);
    CHECK(of_days.timeline.archive.total == 2);
    request.beside = state_of({{"-source", "Daily Herald"}});
    CHECK(comparison_of(visitor.to("/compare"), request, 10).timeline.archive.total == 0);
}

TEST_CASE("With any of its words is enough, articles with one of them count") {
    Visitor visitor(articles());
    ComparisonRequest request{.queries = {"bus tram"}, .by = {}};
    CHECK(comparison_of(visitor.to("/compare"), request, 10).timeline.queries[0].total == 0);
    request.beside.require = Require::any;
    CHECK(comparison_of(visitor.to("/compare"), request, 10).timeline.queries[0].total == 3);
}

TEST_CASE("A comparison of more periods than wanted is refused") {
    Visitor visitor(articles());
    const ComparisonRequest request{.queries = {"bus", "tram"}, .by = Granularity::day};
    CHECK_NOTHROW(comparison_of(visitor.to("/compare"), request, 366));
    CHECK_THROWS_AS(comparison_of(visitor.to("/compare"), request, 365), Error);
}

TEST_CASE("The address of a comparison says all of it") {
    const ComparisonRequest request = comparison_request_of({{"q", "tram"},
                                                             {"q", "bus"},
                                                             {"by", "year"},
                                                             {"as", "count"},
                                                             {"-source", "Star"},
                                                             {"without", "date"},
                                                             {"from", "1990"},
                                                             {"any", "1"}});
    CHECK(url_of(request) ==
          "/compare?q=tram&q=bus&by=year&as=count&any=1&-source=Star&without=date&from=1990-01-01");
    CHECK(comparison_request_of(read_target(url_of(request)).value().parameters) == request);
}

TEST_CASE("A search leads to its comparison over time without page, order and copies") {
    const SearchState state = state_of(
        {{"q", "tram"}, {"source", "Star"}, {"page", "2"}, {"sort", "newest"}, {"copies", "1"}});
    CHECK(url_of(comparison_of_search(state)) == "/compare?q=tram&source=Star");
}

TEST_CASE("A part of the articles is not compared where the time is up") {
    std::vector<Article> many;
    for (int i = 0; i < 5000; ++i) {
        many.push_back(article("a" + std::to_string(i), "Tram", "tram", "1990"));
    }
    Visitor visitor(many);
    CHECK_NOTHROW(compare_json(visitor.to("/compare.json?q=tram")));
    visitor.end_time();
    for (const std::string target : {"/compare.json?q=tram", "/compare.json?q=zz&from=1980"}) {
        CAPTURE(target);
        CHECK_THROWS_AS(compare_json(visitor.to(target)), Refusal);
    }
}

TEST_CASE("The numbers are there for spreadsheets and programs") {
    Visitor visitor(articles());
    CHECK(compare_csv(visitor.to("/compare.csv?q=tram&by=year")).body.find("1990-12-31,1,1,1") !=
          std::string::npos);
    CHECK(compare_json(visitor.to("/compare.json?q=tram")).body.find("\"granularity\"") !=
          std::string::npos);
}

}  // namespace news::searcher
