// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/document.h"

#include <algorithm>

#include "common/date.h"
#include "common/record.h"
#include "common/schema.h"
#include "tests/support/catch.h"

using news::Article;
using news::Slot;
using news::indexer::DocumentMaker;

namespace {

Article example() {
    Article article;
    article.id = "Ab1";
    article.url = "https://paper.example/1";
    article.title = "Bridges closed";
    article.authors = {"Ann Lee", "Bo Roe"};
    article.source = {"The Paper", "paper.example"};
    article.date = {.days = *news::parse_days("2014-03"), .confidence = 1, .time = {}};
    article.section = "World News";
    article.language = "en";
    article.lead = "Two bridges are closed.";
    article.body = {"Two bridges are closed.", "Repairs began."};
    article.captions = {{"The northern bridge", "Kim Poe/Pool"}};
    article.wire = "Reuters";
    article.place = "PARIS";
    return article;
}

bool has(const Xapian::Document& document, const std::string& term) {
    return std::find(document.termlist_begin(), document.termlist_end(), term) !=
           document.termlist_end();
}

Xapian::termpos position_of(const Xapian::Document& document, const std::string& term) {
    Xapian::TermIterator found = document.termlist_begin();
    found.skip_to(term);
    REQUIRE(found != document.termlist_end());
    REQUIRE(*found == term);
    return *found.positionlist_begin();
}

}  // namespace

TEST_CASE("each field has the terms that its row in the table promises", "[document]") {
    const std::string term = GENERATE(
        "bridges", "Zen:bridg", "Sbridges", "ZSen:bridg", "Zen:northern", "ZXNOBODYen:northern",
        "XCAPTIONnorthern", "ZXCAPTIONen:northern", "XLEADbridges", "ZXLEADen:bridg", "Aann",
        "Alee", "Aroe", "XCREDITpoe", "XPLACEparis", "Hthe paper", "Hpaper.example",
        "XSECTIONworld news", "Len", "XWIREreuters", "QAb1", "Uhttps://paper.example/1", "repairs");
    CAPTURE(term);
    CHECK(has(DocumentMaker().make(example()), term));
}

TEST_CASE("names are neither stemmed nor words of the text", "[document]") {
    const std::string term = GENERATE("ZXNOBODYen:bridg", "ZAen:lee", "lee", "reuters", "paris",
                                      "poe", "northern", "XLEADrepairs");
    CAPTURE(term);
    CHECK_FALSE(has(DocumentMaker().make(example()), term));
}

TEST_CASE("values are what is shown, sorted and counted", "[document]") {
    const Xapian::Document document = DocumentMaker().make(example());
    CHECK(document.get_value(Slot::date_first) == "20140301");
    CHECK(document.get_value(Slot::date_last) == "20140331");
    CHECK(document.get_value(Slot::source) == "The Paper");
    CHECK(document.get_value(Slot::section) == "World News");
    CHECK(document.get_value(Slot::language) == "en");
    CHECK(document.get_value(Slot::wire) == "Reuters");
    CHECK(document.get_value(Slot::authors) == "Ann Lee\nBo Roe");
}

TEST_CASE("what is not known has neither value nor term", "[document]") {
    Article article;
    article.id = "1";
    article.source.domain = "paper.example";
    const Xapian::Document document = DocumentMaker().make(article);
    CHECK(document.get_value(Slot::source) == "paper.example");
    CHECK(document.get_value(Slot::added).size() == 8);
    CHECK(document.values_count() == 3);
    CHECK(!document.get_value(Slot::trace).empty());
    CHECK(has(document, "XISundated"));
    CHECK(has(document, "XISshort"));
    CHECK(document.termlist_count() == 5);
}

TEST_CASE("neighbours in a paragraph are a phrase, across texts they are not", "[document]") {
    const Xapian::Document document = DocumentMaker().make(example());
    CHECK(position_of(document, "are") == position_of(document, "two") + 2);
    CHECK(position_of(document, "repairs") > position_of(document, "are") + 5);
}

TEST_CASE("the lead counts once even where it is the first paragraph", "[document]") {
    const auto weight = [](const Article& article) {
        const Xapian::Document document = DocumentMaker().make(article);
        Xapian::TermIterator found = document.termlist_begin();
        found.skip_to("Zen:bridg");
        return found.get_wdf();
    };
    Article article = example();
    CHECK(weight(article) == 3);
    article.lead = "A bridge too many";
    CHECK(weight(article) == 4);
}

TEST_CASE("of a text without paragraphs the lead is what is shown as such", "[document]") {
    Article article;
    article.language = "en";
    article.body = {"Bridges " + std::string(news::lead_characters - 20, 'x') + " closed reopened"};
    const Xapian::Document document = DocumentMaker().make(article);
    CHECK(has(document, "XLEADbridges"));
    CHECK(has(document, "XLEADclosed"));
    CHECK(has(document, "reopened"));
    CHECK_FALSE(has(document, "XLEADreopened"));
    CHECK_FALSE(has(document, "ZXLEADen:reopen"));
}

TEST_CASE("a headline made of the text ranks once, a headline repeated by it twice", "[document]") {
    Article article;
    article.language = "en";
    article.title = "Ferry prices";
    article.body = {"Ferry prices. Sales were thin."};
    const auto [rule, weight] = GENERATE(table<std::string, Xapian::termcount>({
        {std::string(news::title_of_text), 1},
        {"h1", 2},
    }));
    article.evidence = {{"title", article.title, rule, "", 0.3, ""}};
    const Xapian::Document document = DocumentMaker().make(article);
    Xapian::TermIterator stem = document.termlist_begin();
    stem.skip_to("Zen:ferri");
    CHECK(stem.get_wdf() == weight);
    CHECK(has(document, "Sferry"));
    CHECK(has(document, "ZSen:ferri"));
}

TEST_CASE("only stems have weight, so that forms do not count twice", "[document]") {
    const Xapian::Document document = DocumentMaker().make(example());
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        CAPTURE(*term);
        const std::string name = *term;
        const bool ranks = name.size() > 1 && name[0] == 'Z' && (name[1] < 'A' || name[1] > 'Z');
        CHECK((term.get_wdf() > 0) == ranks);
    }
}

TEST_CASE("what an article is and has is a term each", "[document]") {
    const auto [flag, holds] = GENERATE(table<std::string, bool>({
        {"XISundated", false},
        {"XISshort", true},
        {"XISwire", true},
        {"XHASauthor", true},
        {"XHASdate", true},
        {"XHASphoto", true},
    }));
    CAPTURE(flag);
    CHECK(has(DocumentMaker().make(example()), flag) == holds);
}

TEST_CASE("the day of indexing is a value", "[document]") {
    constexpr std::chrono::sys_days day{std::chrono::year{2024} / 2 / 29};
    CHECK(DocumentMaker(day).make(example()).get_value(Slot::added) == "20240229");
}

TEST_CASE("the whole article is in the document", "[document]") {
    CHECK(news::decode_record(DocumentMaker().make(example()).get_data()) == example());
}
