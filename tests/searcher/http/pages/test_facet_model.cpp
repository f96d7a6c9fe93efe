// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/pages/facet_model.h"

#include <nlohmann/json.hpp>

#include "searcher/http/answer.h"
#include "tests/support/catch.h"
#include "tests/support/visit.h"

namespace news::searcher {
namespace {

/// The facets of a search in three articles of two papers, one of them with a section.
struct Facets {
    explicit Facets(const std::string& target) : visit(visitor.to(target)) {
        const SearchState state = state_of(visit.request.parameters);
        models = facet_models(visit, state, results_of(visit, state, all_facets()).answer);
        choices = choice_models(state, [](const SearchState& other) { return url_of(other); });
    }

    static std::vector<Article> articles() {
        std::vector<Article> made = {article("a", "Tram", "tram", "1990", "Star"),
                                     article("b", "Tram", "tram stop", "1991", "Star"),
                                     article("c", "Tram", "tram line", "1992", "Echo")};
        made[0].section = "City";
        return made;
    }

    [[nodiscard]] Model named(std::string_view name) const {
        for (const Model& model : models) {
            if (model["name"] == name) {
                return model;
            }
        }
        return nullptr;
    }

    Visitor visitor{articles()};
    Visit visit;
    Model models;
    Model choices;
};

}  // namespace

TEST_CASE("A value can be chosen and left out with one link each") {
    const Model source = Facets("/search?q=tram").named("source");
    REQUIRE(source["values"].size() == 2);
    const Model star = source["values"][0];
    CHECK(source["label"] == "Source");
    CHECK(star["label"] == "Star");
    CHECK(star["count"] == "2");
    CHECK(star["step"] == 10);
    CHECK(star["chosen"] == false);
    CHECK(star["url"] == "/search?q=tram&source=Star");
    CHECK(star["exclude"] == "/search?q=tram&-source=Star");
}

TEST_CASE("A chosen value leads back, and others are chosen beside it") {
    const Model source = Facets("/search?q=tram&source=STAR&page=2").named("source");
    REQUIRE(source["values"].size() == 2);
    CHECK(source["values"][0]["chosen"] == true);
    CHECK(source["values"][0]["url"] == "/search?q=tram");
    CHECK(source["values"][1]["count"] == "1");
    CHECK(source["values"][1]["url"] == "/search?q=tram&source=STAR&source=Echo");
}

TEST_CASE("Articles without a value are a value") {
    const Model section = Facets("/search?q=tram").named("section");
    REQUIRE(section["values"].size() == 2);
    CHECK(section["values"][1]["label"] == "unknown");
    CHECK(section["values"][1]["count"] == "2");
    CHECK(section["values"][1]["url"] == "/search?q=tram&without=section");
}

TEST_CASE("A value that the query itself chooses has no link of its own") {
    const Model source = Facets("/search?q=tram+source:star").named("source");
    CHECK(source["values"][0]["chosen"] == true);
    CHECK(source["values"][0]["url"] == "");
}

TEST_CASE("What is left out can be allowed again, and fields of nothing are not shown") {
    const Facets facets("/search?q=tram&-source=Star");
    CHECK(facets.named("source")["excluded"][0]["label"] == "Star");
    CHECK(facets.named("source")["excluded"][0]["url"] == "/search?q=tram");
    CHECK(facets.named("wire") == Model(nullptr));
}

TEST_CASE("Each choice is named with the way out of it") {
    const Model choices =
        Facets("/search?q=tram&any=1&-source=Echo&without=section&from=1990&to=1991").choices;
    std::vector<std::string> told;
    for (const Model& choice : choices) {
        told.push_back((choice["excluded"] == true ? "not " : "") +
                       choice["field"].get<std::string>() + ": " +
                       choice["label"].get<std::string>());
    }
    CHECK(told == std::vector<std::string>{"not Source: Echo", "Section: unknown",
                                           "Date: 1990 to 1991", "Words: any of them"});
    CHECK(choices[2]["url"] == "/search?q=tram&any=1&-source=Echo&without=section");
}

TEST_CASE("Languages are shown by their names") {
    CHECK(value_label(field_named("lang"), "de") == "German");
    CHECK(value_label(field_named("lang"), "zz") == "zz");
    CHECK(value_label(field_named("source"), "de") == "de");
}

}  // namespace news::searcher
