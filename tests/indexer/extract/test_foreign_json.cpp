// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/foreign_json.h"

#include <string>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"

using news::indexer::parse_foreign_json;
using nlohmann::json;

TEST_CASE("JSON is read as pages write it", "[foreign-json]") {
    const std::string text =
        GENERATE(R"({"a": 1})", " {\"a\": 1};;\n", "{/* mill */ \"a\": 1}", "{\"a\":\t1}");
    CAPTURE(text);
    CHECK(parse_foreign_json(text) == json{{"a", 1}});
}

TEST_CASE("what is no JSON, or nested without end, is discarded", "[foreign-json]") {
    const std::string text =
        GENERATE(std::string(), std::string("{\"a\":"), std::string("window.state = {}"),
                 std::string(101, '['), std::string(101, '[') + std::string(101, ']'));
    CAPTURE(text);
    CHECK(parse_foreign_json(text).is_discarded());
}

TEST_CASE("a million levels cost neither the stack nor much time", "[foreign-json]") {
    constexpr std::size_t levels = 1'000'000;
    CHECK(parse_foreign_json(std::string(levels, '[') + std::string(levels, ']')).is_discarded());
}
