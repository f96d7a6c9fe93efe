// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/record.h"

#include <nlohmann/json.hpp>

#include "common/error.h"
#include "tests/support/catch.h"

using news::Article;

namespace {

Article full_article() {
    Article article;
    article.id = "1f";
    article.url = "https://harbourcourier.example/ferry";
    article.origin = "pages/ferry.html";
    article.title = "Ferry returns";
    article.authors = {"Anna Weller", "Jo Ruiz"};
    article.source = {"The Harbour Courier", "harbourcourier.example"};
    article.date = {*news::parse_days("1904-03"), news::DateKind::inferred, 0.5, "14:05+01:00"};
    article.updated = {*news::parse_days("1904-04-02"), news::DateKind::updated, 0.9, "14:05"};
    article.captured = {*news::parse_days("2014-05-03"), news::DateKind::captured, 0.9, ""};
    article.section = "Local";
    article.language = "en";
    article.lead = "It is back.";
    article.body = {"It is back.", "The ferry “Élise” sailed."};
    article.captions = {{"The ferry", "J. Ruiz/Pool"}, {"The pier", ""}};
    article.wire = "Reuters";
    article.place = "PORT ELLEN";
    article.evidence = {{"title", "Ferry returns", "h1", "h1", 0.9, ""},
                        {"title", "Courier", "title", "title", 0.2, "name of the site"}};
    article.origins = {{"pages/ferry.html", "", news::parse_days("2014-05-03")->first},
                       {"/caf\xe9.jsonl", "#2", {}}};
    return article;
}

}  // namespace

TEST_CASE("an article survives its record", "[record]") {
    const Article article = GENERATE(full_article(), Article{});
    CHECK(news::decode_record(news::encode_record(article)) == article);
}

TEST_CASE("a damaged record is an error of the index", "[record]") {
    std::string bytes = news::encode_record(full_article());
    SECTION("cut short") { bytes.resize(bytes.size() / 2); }
    SECTION("empty") { bytes.clear(); }
    SECTION("not a record") { bytes = "\xA0"; }
    SECTION("too few members") { bytes = "\x81\x61x"; }
    try {
        news::decode_record(bytes);
        FAIL("no error");
    } catch (const news::Error& error) {
        CHECK(error.failure() == news::Failure::index);
    }
}

TEST_CASE("JSON has the fields that people read", "[record]") {
    const auto object = news::to_json(full_article());
    CHECK(object["date"] == "1904-03-01/1904-03-31");
    CHECK(object["updated"] == "1904-04-02");
    CHECK(object["captured"] == "2014-05-03");
    CHECK(news::to_json(Article{})["updated"].is_null());
    CHECK(object["body"] == "It is back.\n\nThe ferry “Élise” sailed.");
    CHECK(object["captions"].dump() == R"(["The ferry","The pier"])");
    CHECK(object["credits"].dump() == R"(["J. Ruiz/Pool",""])");
    CHECK(news::to_json(Article{})["date"].is_null());
}

TEST_CASE("the evidence names what was chosen and what was rejected", "[record]") {
    const auto object = news::evidence_to_json(full_article());
    CHECK(object["date_kind"] == "inferred");
    CHECK(object["evidence"].size() == 2);
    CHECK(object["evidence"][1]["rejected"] == "name of the site");
    CHECK_FALSE(news::evidence_to_json(Article{}).contains("date_kind"));
}
