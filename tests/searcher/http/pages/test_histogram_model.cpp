// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/pages/histogram_model.h"

#include <nlohmann/json.hpp>

#include "searcher/http/answer.h"
#include "tests/support/catch.h"
#include "tests/support/visit.h"

namespace news::searcher {
namespace {

using std::chrono::sys_days;
using std::chrono::year;

Model histogram(const std::string& target, const std::vector<Article>& articles) {
    Visitor visitor(articles);
    const Visit visit = visitor.to(target);
    const SearchState state = state_of(visit.request.parameters);
    return histogram_model(visit, state, results_of(visit, state, all_facets()).answer);
}

Model histogram(const std::string& target) {
    return histogram(target,
                     {article("a", "Tram", "tram", "1990"), article("b", "Tram", "tram", "1990-05"),
                      article("c", "Tram", "tram", "1992-07-01"), article("d", "Tram", "tram")});
}

}  // namespace

TEST_CASE("Bars stand without gaps, each with the way to its days, undated ones beside them") {
    const Model model = histogram("/search?q=tram");
    REQUIRE(model["bars"].size() > 2);
    CHECK(model["unit"] == "month");
    CHECK(model["overview"] == nullptr);
    CHECK(model["bars"][0]["from"] == "1990");
    CHECK(model["bars"][0]["to"] == "1990-01");
    CHECK(model["bars"][0]["height"] == 100);
    CHECK(model["bars"][0]["url"] == "/search?q=tram&from=1990-01-01&to=1990-01-31");
    CHECK(model["bars"][1]["height"] == 0);
    CHECK(model["bars"][1]["url"] == "");
    CHECK(model["undated"]["count"] == "1");
    CHECK(model["undated"]["url"] == "/search?q=tram&without=date");
}

TEST_CASE("Where days are chosen the bars are of these days, with all of them above") {
    const Model model = histogram("/search?q=tram&from=1990&to=1990");
    CHECK(model["from"] == "1990");
    CHECK(model["to"] == "1990");
    CHECK(model["bars"].size() < model["overview"]["bars"].size());
    CHECK(model["overview"]["url"] == "/search?q=tram");
    CHECK(model["overview"]["bars"][0]["chosen"] == true);
    CHECK(model["overview"]["bars"].back()["chosen"] == false);
    CHECK(model["form"] == Model::parse(R"([{"name": "q", "value": "tram"}])"));
}

TEST_CASE("The bar of undated articles is drawn to the measure of those beside it") {
    const std::vector<Article> articles = {
        article("a", "Tram", "tram", "1990-01"), article("b", "Tram", "tram", "1990-02"),
        article("c", "Tram", "tram", "2020"), article("d", "Tram", "tram")};
    const Model all = histogram("/search?q=tram", articles);
    CHECK(all["bars"][0]["height"] == 100);
    CHECK(all["undated"]["height"] == 50);
    const Model some = histogram("/search?q=tram&from=1990&to=1990", articles);
    CHECK(some["bars"][0]["height"] == 100);
    CHECK(some["undated"]["height"] == 100);
}

TEST_CASE("Undated articles, once chosen, lead back to all") {
    CHECK(histogram("/search?q=tram&without=date")["undated"]["url"] == "/search?q=tram");
}

TEST_CASE("Without a date there is no histogram") {
    CHECK(histogram("/search?q=tram+is:undated+nothing") == nullptr);
}

TEST_CASE("The ends of a span are written in their shortest form") {
    CHECK(short_first(sys_days{year{1990} / 1 / 1}) == "1990");
    CHECK(short_first(sys_days{year{1990} / 2 / 1}) == "1990-02");
    CHECK(short_first(sys_days{year{1990} / 2 / 2}) == "1990-02-02");
    CHECK(short_last(sys_days{year{1990} / 12 / 31}) == "1990");
    CHECK(short_last(sys_days{year{1992} / 2 / 29}) == "1992-02");
    CHECK(short_last(sys_days{year{1990} / 1 / 1}) == "1990-01-01");
}

}  // namespace news::searcher
