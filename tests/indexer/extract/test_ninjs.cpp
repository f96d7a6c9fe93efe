// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ninjs.h"

#include <nlohmann/json.hpp>

#include "indexer/extract/article_from_json.h"
#include "tests/support/catch.h"

using namespace news::indexer;
using nlohmann::json;

namespace {

news::Article article_of(const json& record) {
    REQUIRE(is_ninjs(record));
    RawItem item;
    item.origin = "a";
    auto extracted = article_from_json(item, record.dump());
    REQUIRE(std::holds_alternative<news::Article>(extracted));
    return std::get<news::Article>(std::move(extracted));
}

}  // namespace

TEST_CASE("ninjs 1 has one text in several forms, and names its pictures", "[ninjs]") {
    const auto article = article_of(json::parse(R"({
        "uri": "https://agency.example/1", "type": "text", "versioncreated": "2014-03-29T10:00:00Z",
        "headline": "A mill", "byline": "Jane Roe", "located": "Paris",
        "body_text": "It rained.", "body_html": "<p>It rained.</p><p>All day.</p>",
        "infosource": [{"name": "The Agency"}], "subject": [{"name": "Arts"}],
        "associations": {"main": {"type": "picture", "description_text": "The mill",
                                  "byline": "John Doe"}, "x": {"type": "video"}}})"));
    CHECK(article.title == "A mill");
    CHECK(article.url == "https://agency.example/1");
    CHECK(article.body == std::vector<std::string>{"It rained.", "All day."});
    CHECK(article.source.name == "The Agency");
    CHECK(article.section == "Arts");
    CHECK(article.place == "Paris");
    CHECK(article.captions == std::vector<news::Caption>{{"The mill", "John Doe"}});
    REQUIRE(article.date);
    CHECK(article.date->days ==
          news::span_of(std::chrono::sys_days(std::chrono::year(2014) / 3 / 29)));
}

TEST_CASE("ninjs 2 has lists of texts and headlines", "[ninjs]") {
    const auto article = article_of(json::parse(R"({
        "uri": "urn:1", "firstCreated": "2014-03-29T10:00:00Z", "by": "Jane Roe",
        "headlines": [{"role": "short", "value": "Mill"}, {"role": "main", "value": "A mill"}],
        "bodies": [{"contentType": "text/plain", "value": "It rained."},
                   {"contentType": "text/html", "value": "<p>It rained.</p><p>All day.</p>"}],
        "associations": [{"name": "main", "type": "picture", "caption": "The mill"}]})"));
    CHECK(article.title == "A mill");
    CHECK(article.authors == std::vector<std::string>{"Jane Roe"});
    CHECK(article.body == std::vector<std::string>{"It rained.", "All day."});
    CHECK(article.captions.size() == 1);
}

TEST_CASE("other records are no ninjs", "[ninjs]") {
    CHECK_FALSE(is_ninjs(json::parse(R"({"uri": "x", "text": "y"})")));
    CHECK_FALSE(is_ninjs(json::parse(R"({"body_html": "y"})")));
}
