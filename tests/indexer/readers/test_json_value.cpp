// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json_value.h"

#include "tests/support/catch.h"
#include "tests/support/sources.h"

using namespace news::indexer;

TEST_CASE("a value is taken as it is written, and nothing behind it", "[json]") {
    const std::string value =
        GENERATE(R"({"a": [1, {"b": "}]\""}]})", "[]", R"("a, \"b\"")", "-1.5e3", "true", "null");
    const std::string rest = GENERATE("", ",next", " ]", "}");
    ByteCursor drips(std::make_unique<news::tests::DripStream>(value + rest));
    CHECK(take_json(drips, 100).text == value);
    CHECK(news::tests::read_all(drips) == rest);
}

TEST_CASE("a value that is broken or too long is told", "[json]") {
    const auto [text, too_long] = GENERATE(table<std::string, bool>({
        {"{\"a\" 1}", false},
        {"[1, 2", false},
        {"maybe", false},
        {"", false},
        {"[" + std::string(200, ' ') + "]", true},
        {std::string(200, '7'), true},
    }));
    ByteCursor bytes(std::make_unique<MemoryStream>(text));
    const JsonValue value = take_json(bytes, 100);
    CHECK_FALSE(value.problem.empty());
    CHECK(value.too_long == too_long);
}
