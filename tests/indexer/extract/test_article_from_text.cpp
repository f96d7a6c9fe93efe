// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/article_from_text.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "common/record.h"
#include "tests/support/catch.h"

using namespace std::literals;
using namespace news::indexer;
using news::Article;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const fs::path source_dir = NEWS_SOURCE_DIR;

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Extracted extract(const std::string& text) {
    RawItem item;
    item.origin = "scrape.txt";
    item.type = MediaType::text;
    return article_from_text(item, text);
}

Article article_of(const std::string& text) {
    auto extracted = extract(text);
    REQUIRE(std::holds_alternative<Article>(extracted));
    return std::get<Article>(std::move(extracted));
}

/// What a golden file may say of the body, beside the members of to_json().
json describe_body(const Article& article, const json& expected) {
    const auto cut = [&](const char* key, const std::string& text, bool at_end) {
        const auto size = std::min(expected.value(key, ""s).size(), text.size());
        return at_end ? text.substr(text.size() - size) : text.substr(0, size);
    };
    return {{"lead_begins", cut("lead_begins", article.lead, false)},
            {"body_begins", article.body.empty() ? "" : cut("body_begins", article.body[0], false)},
            {"body_ends", article.body.empty() ? "" : cut("body_ends", article.body.back(), true)},
            {"paragraphs", article.body.size()}};
}

std::string all_text(const Article& article) {
    json fields = news::to_json(article);
    fields.erase("origin");
    return fields.dump();
}

void check_against(const Article& article, const json& expected) {
    json actual = news::to_json(article);
    actual.update(describe_body(article, expected));
    for (const auto& [field, value] : expected.items()) {
        if (field == "absent") {
            for (const auto& word : value) {
                CAPTURE(word);
                CHECK(all_text(article).find(word.get<std::string>()) == std::string::npos);
            }
        } else {
            CAPTURE(field);
            CHECK(actual.at(field).dump() == value.dump());
        }
    }
}

}  // namespace

TEST_CASE("plain texts of many shapes give the fields that a reader sees", "[text][golden]") {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(source_dir / "tests/golden/text")) {
        if (entry.path().extension() != ".txt") {
            continue;
        }
        ++count;
        const auto name = entry.path().filename().string();
        CAPTURE(name);
        const auto expected =
            json::parse(read_file(fs::path(entry.path()).replace_extension(".json")));
        check_against(article_of(read_file(entry.path())), expected);
    }
    CHECK(count >= 12);
}

TEST_CASE("the article about the meeting in Paris comes out whole", "[text]") {
    const auto path = source_dir / "../shared/seed/kerry-lavrov-paris.txt";
    if (!fs::exists(path)) {
        WARN("not tested: " << path << " is not there");
        return;
    }
    check_against(article_of(read_file(path)),
                  {
                      {"title", "Kerry and Lavrov to Discuss Ukraine in Paris Meeting"},
                      {"source", "TIME"},
                      {"wire", "Reuters"},
                      {"credits", {"Jacquelyn Martin/Pool—Reuters"}},
                      {"authors", json::array()},
                      {"date", "2014-03-29/2014-03-30"},
                      {"language", "en"},
                      {"lead_begins", "U.S. Secretary of State John Kerry will meet"},
                      {"body_begins", "U.S. Secretary of State John Kerry arrived in Paris"},
                      {"body_ends", "“I fear that it is not yet enough for [Putin].”"},
                      {"paragraphs", 5},
                      {"absent",
                       {"Tap to read", "browser", "BROKE", "Dear TIME", "regular visitor",
                        "Ad Blocker", "The TIME Team", "journalism"}},
                  });
}

TEST_CASE("a scrape without an article is skipped by its reason", "[text]") {
    const auto extracted = extract("\n\n---\n");
    if (const auto* skipped = std::get_if<Skipped>(&extracted)) {
        CHECK(skipped->reason == SkipReason::no_article);
    }
    CHECK(std::holds_alternative<Skipped>(extract("")));
}

TEST_CASE("a text without a headline is named by its first sentence", "[text]") {
    const auto article = article_of(
        "The ferry to the island has a new captain, the port said. She is to sail in May.");
    CHECK(article.title == "The ferry to the island has a new captain, the port said");
    CHECK(article.body.size() == 1);
}

TEST_CASE("strange texts are read in no time", "[text]") {
    const auto [piece, times] = GENERATE(table<std::string, std::size_t>({
        {"a\n", 30'000},
        {"Photo: A/AP (\n", 5'000},
        {"Title: x\n", 10'000},
        {"Advertisement\nThe ferry leaves the port at noon, the captain said.\n", 2'000},
        {"word ", 300'000},
        {"\xff\xfe\x80\n", 10'000},
        {"(((", 100'000},
        {"東京都", 50'000},
    }));
    std::string text;
    for (std::size_t i = 0; i < times; ++i) {
        text += piece;
    }
    CAPTURE(piece);
    CHECK_NOTHROW(extract(text));
}

TEST_CASE("the evidence names the rivals of a headline and why they lost", "[text]") {
    const auto article = article_of(
        "The Marsh Herald\n\nMill wheel turns again after forty years\n\nBy Jane Roe\n"
        "3 March 2014\n\nThe wheel of the old mill turned on Monday for the first time in forty "
        "years, the miller said.\n");
    const auto evidence_of = [&](std::string_view field, std::string_view value) {
        const auto found = std::ranges::find_if(article.evidence, [&](const auto& evidence) {
            return evidence.field == field && evidence.value == value;
        });
        REQUIRE(found != article.evidence.end());
        return *found;
    };
    const auto winner = evidence_of("title", "Mill wheel turns again after forty years");
    CHECK(winner.where == "line 3");
    CHECK(winner.rejected.empty());
    CHECK(evidence_of("source", "The Marsh Herald").where == "line 1");
    CHECK(evidence_of("authors", "By Jane Roe").where == "line 5");
    for (const auto& evidence : article.evidence) {
        CHECK((evidence.field != "title" || evidence.where == "line 3" ||
               !evidence.rejected.empty()));
    }
}

TEST_CASE("a byline alone is no article, and the reason is named", "[text]") {
    const auto extracted = extract("By Jane Roe\n3 March 2014\n");
    REQUIRE(std::holds_alternative<Skipped>(extracted));
    CHECK(std::get<Skipped>(extracted).reason == SkipReason::no_article);
}

TEST_CASE("texts of any shape and size end in time", "[text]") {
    const auto repeat = [](const std::string& part, int times) {
        std::string text;
        for (int i = 0; i < times; ++i) {
            text += part;
        }
        return text;
    };
    const auto text = GENERATE_COPY(
        std::string(2'000'000, 'a'), repeat("a b c d e f\n, g\n", 50'000), repeat("a\n", 500'000),
        repeat("[", 500'000) + repeat("](a)", 100'000) + "\n# A\n", repeat("\f7\n", 200'000),
        repeat("The mill burned. ", 100'000), repeat("\xC3", 500'000));
    CHECK_NOTHROW(extract(text));
}
