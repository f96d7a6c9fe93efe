// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_ld.h"

#include <nlohmann/json.hpp>

#include "indexer/extract/page.h"
#include "tests/support/catch.h"

using namespace news::indexer;
using nlohmann::json;

TEST_CASE("what is nested without end or reason is no description of a page", "[json-ld]") {
    const std::string open = GENERATE("[", R"({"a":)", R"({"@type": "Article", "@graph":)",
                                      R"({"@type": "Article", "a":)");
    const char close = open == "[" ? ']' : '}';
    std::string text;
    for (int i = 0; i < 100'000; ++i) {
        text += open;
    }
    text += "1" + std::string(100'000, close);
    const Page page("<script type='application/ld+json'>" + text + "</script>", "");
    CHECK(page.json_ld.empty());
}

TEST_CASE("a property may be a text or a list of texts", "[json-ld]") {
    const auto [object, text] = GENERATE(table<std::string, std::string>({
        {R"({"name": "Dale &amp; Post"})", "Dale & Post"},
        {R"({"name": ["one", "two"]})", "one"},
        {R"({"name": []})", ""},
        {R"({"name": 7})", ""},
        {R"({})", ""},
        {R"([])", ""},
        {R"(null)", ""},
    }));
    CAPTURE(object);
    CHECK(text_property(json::parse(object), "name") == text);
}

TEST_CASE("a reference is replaced by the object that it names", "[json-ld]") {
    const Page page(R"(<script type="application/ld+json">{"@graph": [
        {"@type": "NewsArticle", "author": [{"@id": "#jane"}, {"@id": "#nobody"}, "John Roe"]},
        {"@type": "Person", "@id": "#jane", "name": "Jane Doe"}]}</script>)",
                    "");
    const auto authors = values_of(page, page.json_ld.at(0).object, "author");
    REQUIRE(authors.size() == 3);
    CHECK(text_property(*authors[0], "name") == "Jane Doe");
    CHECK(text_property(*authors[1], "name").empty());
    CHECK(*authors[2] == "John Roe");
}

TEST_CASE("types are compared by their ends", "[json-ld]") {
    CHECK(is_type(json{{"@type", "NewsMediaOrganization"}}, "Organization"));
    CHECK(is_type(json{{"@type", {"Thing", "Person"}}}, "Person"));
    CHECK_FALSE(is_type(json{{"@type", 3}}, "Person"));
    CHECK_FALSE(is_type(json::array(), "Person"));
}
