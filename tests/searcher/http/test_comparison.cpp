// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/comparison.h"

#include "common/error.h"
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
    CHECK_THROWS_AS(comparison_request_of({{"source", "Star"}}), Error);
}

TEST_CASE("Each query is counted beside all articles") {
    Visitor visitor(articles());
    const Comparison comparison = comparison_of(
        visitor.to("/compare"), {.queries = {"tram", "bus"}, .by = Granularity::year});
    REQUIRE(comparison.timeline.queries.size() == 2);
    CHECK(comparison.timeline.queries[1].counts == std::vector<Xapian::doccount>{0, 1});
    CHECK(comparison.timeline.queries[1].undated == 1);
    CHECK(comparison.timeline.archive.counts == std::vector<Xapian::doccount>{1, 2});
    CHECK(comparison.queries[0].description == "tram");
}

TEST_CASE("The numbers are there for spreadsheets and programs") {
    Visitor visitor(articles());
    CHECK(compare_csv(visitor.to("/compare.csv?q=tram&by=year")).body.find("1990-12-31,1,1,1") !=
          std::string::npos);
    CHECK(compare_json(visitor.to("/compare.json?q=tram")).body.find("\"granularity\"") !=
          std::string::npos);
}

}  // namespace news::searcher
