// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_tree.h"

#include <string>

#include "tests/support/catch.h"

using namespace std::literals;
using news::indexer::json_tree;
using nlohmann::json;

namespace {

template <typename Parse>
std::string told_by(Parse parse) {
    try {
        const json tree = parse();
        return "a tree";
    } catch (const json::exception& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("the tree of a JSON text is that of nlohmann::json", "[json]") {
    const std::string text = GENERATE(
        as<std::string>(),
        R"({"a": "b", "list": [1, -1, 0, -0, true, false, null, [], {}], "é": {"deep": [[["x"]]]}})",
        R"({"twice": 1, "other": 2, "twice": 3})",
        R"([0.1, 1e3, -0.0, 1e-400, 9007199254740993.0])",
        R"([9223372036854775807, -9223372036854775808, 18446744073709551615])",
        R"([18446744073709551616, 123456789012345678901234567890])", R"("\ud83d\ude00\u0000\n\/")",
        " \n[1] \r\t", "1", "null", "[\"" + std::string(2'000'000, 'x') + "\"]", "[1]\0 and more"s);
    CAPTURE(text.substr(0, 100));
    const json expected = json::parse(text);
    const json tree = json_tree(text);
    CHECK(tree == expected);
    CHECK(tree.dump() == expected.dump());
}

TEST_CASE("a tree may have more levels than simdjson reads", "[json]") {
    const std::string text = std::string(2000, '[') + std::string(2000, ']');
    CHECK(json_tree(text) == json::parse(text));
}

TEST_CASE("what is no JSON is refused with the words of nlohmann::json", "[json]") {
    const std::string text =
        GENERATE("", "{", "[1,]", "[1] 2", "{\"a\" 1}", "[01]", "[1.]", "[1e400]", "nul",
                 "{'a': 1}", R"(["\ud800"])", R"(["\ud800\u0041"])", R"(["\udc00"])", "[\"\xff\"]",
                 "[\"a\tb\"]", std::string(2000, '['));
    CAPTURE(text.substr(0, 100));
    const std::string told = told_by([&] { return json_tree(text); });
    CHECK(told != "a tree");
    CHECK(told == told_by([&] { return json::parse(text); }));
}
