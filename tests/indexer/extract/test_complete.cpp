// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/complete.h"

#include "tests/support/catch.h"

using namespace news::indexer;
using news::Article;

namespace {

Draft draft_of(std::vector<std::string> body) {
    Draft draft;
    draft.article.title = "Old mill sold";
    draft.article.body = std::move(body);
    return draft;
}

Article completed(Draft draft) {
    RawItem item;
    item.origin = "mill.txt";
    return std::get<Article>(complete(std::move(draft), item));
}

}  // namespace

TEST_CASE("what no line states follows from the text", "[complete]") {
    const auto article = completed(draft_of(
        {"LENNFORD, March 4, 2019 (Reuters) - The old mill of the town was sold on Monday."}));
    CHECK(article.wire == "Reuters");
    CHECK(article.place == "LENNFORD");
    CHECK(article.language == "en");
    CHECK(article.lead.starts_with("LENNFORD, March 4"));
    REQUIRE(article.date);
    CHECK(article.date->kind == news::DateKind::inferred);
    CHECK_FALSE(article.id.empty());
}

TEST_CASE("a title is made of the first sentence where there is none", "[complete]") {
    auto draft = draft_of({"The mill was sold. Nobody knows why."});
    draft.article.title.clear();
    CHECK(completed(std::move(draft)).title == "The mill was sold");
}

TEST_CASE("a date that is stated to be none is not inferred", "[complete]") {
    auto draft = draft_of({"LENNFORD, March 4, 2019 (Reuters) - The old mill was sold."});
    draft.date_is_stated = true;
    CHECK_FALSE(completed(std::move(draft)).date);
}

TEST_CASE("without headline and body there is no article", "[complete]") {
    const auto extracted = complete({}, {});
    REQUIRE(std::holds_alternative<Skipped>(extracted));
    CHECK(std::get<Skipped>(extracted).reason == SkipReason::no_article);
}

TEST_CASE("what the reader knows of the capture is kept and bounds the date", "[complete]") {
    RawItem item;
    item.origin = "mill.txt";
    item.captured = news::parse_days("2019-05-03")->first;
    auto draft = draft_of({"The old mill was sold on Monday."});
    draft.head = {"June 7, 2019"};
    const auto article = std::get<Article>(complete(std::move(draft), item));
    REQUIRE(article.captured);
    CHECK(news::format_days(article.captured->days) == "2019-05-03");
    CHECK_FALSE(article.date);
}
