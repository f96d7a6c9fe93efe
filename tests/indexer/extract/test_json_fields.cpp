// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_fields.h"

#include "tests/support/catch.h"

using namespace news::indexer;
using nlohmann::json;

TEST_CASE("a field is found by any of its names, in any spelling", "[json]") {
    const auto [record, value] = GENERATE(table<std::string, std::string>({
        {R"({"title": "Mill sold"})", "Mill sold"},
        {R"({"Headline": "Mill sold"})", "Mill sold"},
        {R"({"title": "", "headline": "Mill sold"})", "Mill sold"},
        {R"({"title": ["Mill sold", "Mill"]})", "Mill sold"},
        {R"({"_source": {"title": "Mill sold"}})", "Mill sold"},
        {R"({"headline": "Mills", "article": {"title": "Mill sold"}})", "Mill sold"},
        {R"({"webTitle": "Mill sold", "fields": {"bodyText": "The mill."}})", "Mill sold"},
        {R"({"headline": {"main": "Mill sold", "kicker": null}})", "Mill sold"},
        {R"({"titles": 3})", ""},
        {R"({"title": null})", ""},
    }));
    CAPTURE(record);
    const auto object = json::parse(record);
    CHECK(JsonFields(object).text(RecordKey::title).value == value);
}

TEST_CASE("lists give all their values", "[json]") {
    const auto object = json::parse(R"({"authors": ["Jane Roe", {"name": "John Doe"}]})");
    const auto authors = JsonFields(object).list(RecordKey::authors, 10);
    REQUIRE(authors.size() == 2);
    CHECK(authors[0].value == "Jane Roe");
    CHECK(authors[1].value == "John Doe");
    CHECK(authors[0].key == "authors");
}

TEST_CASE("parts of an article that say they are no text are none of it", "[json]") {
    const auto object = json::parse(R"({"contents": [
        {"type": "kicker", "content": "Local"}, {"type": "title", "content": "Mill sold"},
        {"type": "byline", "content": "By Jane Roe"}, {"type": "date", "content": 1325379405000},
        {"type": "sanitized_html", "content": "The mill."}, {"content": "It is old."}, "The end."]})");
    std::vector<std::string> texts;
    for (const auto& field : JsonFields(object).list(RecordKey::body, 10)) {
        texts.push_back(field.value);
    }
    CHECK(texts == std::vector<std::string>{"The mill.", "It is old.", "The end."});
}

TEST_CASE("mapped places win over names, through objects and lists", "[json]") {
    const auto object = json::parse(
        R"({"title": "wrong", "a.b": "dotted", "meta": {"headline": "right", "date": null},
            "people": [{"name": {"full": "Jane Roe"}}, {"name": {"full": "John Doe"}}]})");
    const auto [path, values] = GENERATE(table<std::string, std::vector<std::string>>({
        {"meta.headline", {"right"}},
        {"a.b", {"dotted"}},
        {"people.name.full", {"Jane Roe", "John Doe"}},
        {"meta.date", {}},
        {"none.at.all", {}},
    }));
    CAPTURE(path);
    const FieldMap map = {{RecordKey::authors, path}};
    std::vector<std::string> found;
    for (const auto& field : JsonFields(object, &map).list(RecordKey::authors, 10)) {
        found.push_back(field.value);
    }
    CHECK(found == values);
    CHECK(JsonFields(object, &map).text(RecordKey::title).value == "wrong");
}
