// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/whole_file.h"

#include "tests/support/catch.h"
#include "tests/support/sources.h"

using namespace news::indexer;
using news::tests::source_of;

TEST_CASE("a file is one item with all its bytes", "[whole_file]") {
    WholeFileReader reader(source_of("<p>one\n<p>two\n"), MediaType::html);
    const auto input = reader.next();
    REQUIRE(input);
    const auto& item = std::get<RawItem>(*input);
    CHECK(item.bytes == "<p>one\n<p>two\n");
    CHECK(item.origin == "a");
    CHECK(item.type == MediaType::html);
    CHECK_FALSE(reader.next());
    CHECK(reader.bytes_read() == 14);
}

TEST_CASE("a file that is no article is skipped with its reason", "[whole_file]") {
    const auto [bytes, line] = GENERATE(table<std::string, std::string>({
        {"", "a!empty"},
        {std::string(101, 'x'), "a!too_large"},
    }));
    WholeFileReader reader(source_of(bytes), MediaType::text, 100);
    CHECK(news::tests::lines_of(reader) == news::tests::Lines{line});
}

TEST_CASE("a file may be as long as the limit", "[whole_file]") {
    WholeFileReader reader(source_of(std::string(100, 'x')), MediaType::text, 100);
    CHECK(news::tests::lines_of(reader) == news::tests::Lines{"a:" + std::string(100, 'x')});
}
