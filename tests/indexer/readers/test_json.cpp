// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json.h"

#include "tests/support/catch.h"
#include "tests/support/sources.h"

using namespace news::indexer;
using news::tests::Lines;

namespace {

Lines read(std::string bytes, std::size_t limit = 1000) {
    JsonReader reader(news::tests::source_of(std::move(bytes)), limit);
    Lines lines = news::tests::lines_of(reader);
    CHECK_FALSE(reader.next());
    return lines;
}

}  // namespace

TEST_CASE("records stand alone, in lists, and in objects around lists", "[json]") {
    const auto [bytes, lines] = GENERATE(table<std::string, Lines>({
        {R"({"title": "A"})", {R"(a:{"title": "A"})"}},
        {"\xef\xbb\xbf {\n} \n", {"a:{\n}"}},
        {R"([{"title": "A"}, {"title": "B"}])", {R"(a#1:{"title": "A"})", R"(a#2:{"title": "B"})"}},
        {R"({"a": 1}{"a": 2} ,{"a": 3})",
         {R"(a#1:{"a": 1})", R"(a#2:{"a": 2})", R"(a#3:{"a": 3})"}},
        {R"({"n": 1, "articles": [{"a": 1}, {"a": 2}], "x": {"y": [1]}})",
         {R"(a#1:{"a": 1})", R"(a#2:{"a": 2})"}},
        {R"({"response": {"status": "ok", "results": [{"a": "]}\""}]}})", {R"(a#1:{"a": "]}\""})"}},
        {R"({"hits": {"total": 1, "hits": [{"_source": {"a": 1}}]}})",
         {R"(a#1:{"_source": {"a": 1}})"}},
        {R"({"body": "x", "items": [{"a": 1}]})", {R"(a:{"body": "x", "items": [{"a": 1}]})"}},
        {R"({"authors": [{"name": "A"}]})", {R"(a:{"authors": [{"name": "A"}]})"}},
        {"[]", {"a!empty"}},
        {"", {"a!empty"}},
        {R"([1, "x"])", {"a#1:1", "a#2:\"x\""}},
    }));
    CAPTURE(bytes);
    CHECK(read(bytes) == lines);
}

TEST_CASE("records stand under their ids, which they take where they have none", "[json]") {
    const auto [bytes, lines] = GENERATE(table<std::string, Lines>({
        {R"({"x1": {"title": "A", "body": "a"}, "x2": {"headline": "B", "text": "b"}})",
         {R"(a#1:{"id": "x1", "title": "A", "body": "a"})",
          R"(a#2:{"id": "x2", "headline": "B", "text": "b"})"}},
        {R"({"x1": {"id": "7", "title": "A", "body": "a"}, "x2": {"title": "B", "body": "b"}})",
         {R"(a#1:{"id": "7", "title": "A", "body": "a"})",
          R"(a#2:{"id": "x2", "title": "B", "body": "b"})"}},
        {R"({"0": {"title": "A", "body": "a"}, "1": {"title": "B", "body": "b"}})",
         {R"(a#1:{"title": "A", "body": "a"})", R"(a#2:{"title": "B", "body": "b"})"}},
        {R"({"article": {"title": "A", "body": "a"}})",
         {R"(a:{"article": {"title": "A", "body": "a"}})"}},
        {R"({"head": {"title": "A"}, "text": {"body": "a"}})",
         {R"(a:{"head": {"title": "A"}, "text": {"body": "a"}})"}},
        {R"({"title": {"0": "A", "1": "B"}, "body": {"0": "a", "1": "b"}})",
         {R"(a:{"title": {"0": "A", "1": "B"}, "body": {"0": "a", "1": "b"}})"}},
    }));
    CAPTURE(bytes);
    CHECK(read(bytes) == lines);
}

TEST_CASE("an object of records may be longer than a record", "[json]") {
    std::string bytes = R"({"info": {"version": 1})";
    for (int i = 0; i < 50; ++i) {
        bytes += ", \"x" + std::to_string(i) + R"(": {"title": "A", "body": "a"})";
    }
    const Lines found = read(bytes + "}", 100);
    CHECK(found.size() == 50);
    CHECK(found.back() == R"(a#50:{"id": "x49", "title": "A", "body": "a"})");
}

TEST_CASE("what is broken is named, with the records before it", "[json]") {
    const auto [bytes, lines] = GENERATE(table<std::string, Lines>({
        {R"([{"a": 1}, {"a": }, {"a": 3}])", {R"(a#1:{"a": 1})", "a#2!broken_json"}},
        {R"([{"a": 1}, {"a": 2)", {R"(a#1:{"a": 1})", "a#2!broken_json"}},
        {R"([{"a": 1},)", {R"(a#1:{"a": 1})", "a#2!truncated"}},
        {"words", {"a#1!broken_json"}},
        {R"([{"a": 1}, nothing])", {R"(a#1:{"a": 1})", "a#2!broken_json"}},
        {R"({"articles": [{"a": 1}], "b")", {"a#1!broken_json"}},
        {R"({"articles": [{"a": 1}]} x)", {R"(a#1:{"a": 1})", "a#1!broken_json"}},
    }));
    CAPTURE(bytes);
    CHECK(read(bytes) == lines);
}

TEST_CASE("a list may be longer than a record, and no record is held that is too long", "[json]") {
    const std::string record = R"({"a": ")" + std::string(80, 'x') + "\"}";
    std::string list = "{\"articles\": [" + record;
    for (int i = 1; i < 100; ++i) {
        list += "," + record;
    }
    CHECK(read(list + "]}", 100).size() == 100);
    const Lines found = read("[" + record + ",{\"a\": \"" + std::string(1000, 'x') + "\"}]", 100);
    CHECK(found == Lines{"a#1:" + record, "a#2!too_large"});
    CHECK(read(R"({"title": ")" + std::string(1000, 'x') + "\"}", 100) == Lines{"a#1!too_large"});
}

TEST_CASE("brackets without end do no harm", "[json]") {
    CHECK(read(std::string(100'000, '['), 1'000'000) == Lines{"a#1!broken_json"});
    std::string objects;
    for (int i = 0; i < 10'000; ++i) {
        objects += "{\"articles\":";
    }
    CHECK(read(objects, 1'000'000).size() == 1);
}
