// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/parameters.h"

#include "common/error.h"
#include "searcher/http/target.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

SearchState read(const std::string& target) { return state_of(read_target(target)->parameters); }

Choice choice(std::string_view field, std::optional<std::string> value, bool excluded = false) {
    return {&field_named(field), std::move(value), excluded};
}

}  // namespace

TEST_CASE("a URL says what is searched") {
    const SearchState state = read(
        "/search?q=tram+strike&any=1&sort=newest&source=TIME&source=BBC&-lang=de&without=section"
        "&-without=date&from=1990&to=1994-06&page=2&limit=50&facet-size=30&today=2024-02-29");
    CHECK(state.query == "tram strike");
    CHECK(state.require == Require::any);
    CHECK(state.sort == Sort::newest);
    CHECK(state.choices == std::vector<Choice>{choice("source", "TIME"), choice("source", "BBC"),
                                               choice("lang", "de", true),
                                               choice("section", std::nullopt),
                                               choice("date", std::nullopt, true)});
    CHECK(state.from == parse_days("1990-01-01")->first);
    CHECK(state.to == parse_days("1994-06-30")->first);
    CHECK(state.page == 2);
    CHECK(state.limit == 50);
    CHECK(state.facet_size == 30);
    CHECK(state.today == parse_days("2024-02-29")->first);
}

TEST_CASE("a state has one URL, and the URL gives the state") {
    const auto* const url =
        GENERATE("/search", "/search?q=tram+strike", "/search?q=a&any=1&sort=oldest",
                 "/search?source=Le+Monde&-source=A%26B&without=date&-without=author",
                 "/search?q=%22a+b%22&from=1990-01-01&to=1990-12-31&page=3&limit=50&facet-size=100",
                 "/search?q=date:yesterday&today=2024-02-29");
    CHECK(url_of(read(url)) == url);
}

TEST_CASE("what a form sends without a word changes nothing") {
    CHECK(read("/search?q=&any=0&sort=relevance&from=&to=&today=") == SearchState{});
}

TEST_CASE("a choice given twice is one") {
    CHECK(read("/search?source=A&source=A").choices.size() == 1);
}

TEST_CASE("mistakes are named with what the parameter takes") {
    const auto [target, message, hint] = GENERATE(table<std::string, std::string, std::string>({
        {"/?zzzzzzzz=1", "there is no parameter “zzzzzzzz”", "there are q"},
        {"/?sorted=1", "there is no parameter “sorted”", "perhaps sort was meant"},
        {"/?any=2", "any cannot be “2”", "any takes a number from 0 to 1"},
        {"/?any=yes", "any cannot be “yes”", "from 0 to 1"},
        {"/?sort=up", "sort cannot be “up”", "relevance, newest or oldest"},
        {"/?page=0", "page cannot be “0”", "from 1"},
        {"/?page=1e3", "page cannot be “1e3”", "from 1"},
        {"/?limit=99999999999999999999999", "limit cannot be", "to 1000"},
        {"/?limit=1001", "limit cannot be “1001”", "to 1000"},
        {"/?page=60000&limit=20", "there is no page 60000", "1000000 articles"},
        {"/?from=1.1.1990", "from cannot be “1.1.1990”", "a day, month or year"},
        {"/?today=1990", "today cannot be “1990”", "a day such as"},
        {"/?from=1990&to=1989", "to is before from", "exchange"},
        {"/?source=", "source cannot be “”", "without=source"},
        {"/?-lang=+", "-lang cannot be", "-without=lang"},
        {"/?without=title", "without cannot be “title”", "source, author"},
        {"/?title=a", "there is no parameter “title”", ""},
        {"/?paper=a", "there is no parameter “paper”", ""},
        {"/?q=a&q=b", "q is given twice", "leave one"},
    }));
    CAPTURE(target);
    try {
        read(target);
        FAIL("was read");
    } catch (const Error& error) {
        CHECK(error.failure() == Failure::usage);
        CHECK(std::string(error.what()).find(message) != std::string::npos);
        CHECK(error.hint().find(hint) != std::string::npos);
    }
}

TEST_CASE("too many choices are refused") {
    std::string target = "/?";
    for (std::size_t i = 0; i <= StateLimits::choices; ++i) {
        target += "&source=" + std::to_string(i);
    }
    CHECK_THROWS_AS(read(target), Error);
}

TEST_CASE("a state next to one begins on its first page") {
    const SearchState state = read("/?q=a&source=TIME&from=1990&page=4");
    const Choice bbc = choice("source", "BBC");
    CHECK(url_of(with_choice(state, bbc)) == "/search?q=a&source=TIME&source=BBC&from=1990-01-01");
    CHECK(without_choice(with_choice(state, bbc), bbc) == on_page(state, 1));
    CHECK(url_of(without_choices_of(state, field_named("source"))) ==
          "/search?q=a&from=1990-01-01");
    CHECK(url_of(without_choices_of(state, field_named("date"))) == "/search?q=a&source=TIME");
    CHECK(url_of(with_days(state, *parse_days("2000")), "/search.csv") ==
          "/search.csv?q=a&source=TIME&from=2000-01-01&to=2000-12-31");
    CHECK(url_of(with_query(state, "b")) == "/search?q=b&source=TIME&from=1990-01-01");
    CHECK(with_sort(state, Sort::newest).page == 1);
}

TEST_CASE("a handler takes its own parameters out") {
    std::vector<Parameter> parameters = {{"cursor", "a"}, {"q", "b"}, {"cursor", "c"}};
    CHECK(take(parameters, "cursor") == "a");
    CHECK(take(parameters, "cursor") == "c");
    CHECK(take(parameters, "cursor") == std::nullopt);
    CHECK(parameters == std::vector<Parameter>{{"q", "b"}});
}

}  // namespace news::searcher
