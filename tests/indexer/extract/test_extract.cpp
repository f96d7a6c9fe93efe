// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/extract.h"

#include "tests/support/catch.h"

using namespace news::indexer;

namespace {

Extracted extract(std::string bytes, MediaType type) {
    RawItem item;
    item.origin = "mill";
    item.bytes = std::move(bytes);
    item.type = type;
    return extract_article(std::move(item));
}

}  // namespace

TEST_CASE("each kind of item goes to its reader", "[extract]") {
    const auto [bytes, type] = GENERATE(table<std::string, MediaType>({
        {"<html><title>Old mill sold</title><h1>Old mill sold</h1><p>The old mill of the town was "
         "sold on Monday for the third time.</p></html>",
         MediaType::html},
        {"Old mill sold\n\nThe old mill of the town was sold on Monday for the third time.",
         MediaType::text},
        {R"({"title": "Old mill sold", "body": "The old mill of the town was sold."})",
         MediaType::json_record},
    }));
    CAPTURE(bytes);
    const auto extracted = extract(bytes, type);
    REQUIRE(std::holds_alternative<news::Article>(extracted));
    const auto& article = std::get<news::Article>(extracted);
    CHECK(article.title == "Old mill sold");
    CHECK(article.origin == "mill");
}

TEST_CASE("what holds no article is skipped by its reason", "[extract]") {
    const auto [bytes, type, reason] = GENERATE(table<std::string, MediaType, SkipReason>({
        {"", MediaType::text, SkipReason::empty},
        {" \n \t", MediaType::html, SkipReason::empty},
        {"{\"title\":", MediaType::json_record, SkipReason::broken_json},
        {"[1, 2]", MediaType::json_record, SkipReason::broken_json},
        {"---", MediaType::text, SkipReason::no_article},
    }));
    CAPTURE(bytes);
    const auto extracted = extract(bytes, type);
    REQUIRE(std::holds_alternative<Skipped>(extracted));
    CHECK(std::get<Skipped>(extracted).reason == reason);
}
