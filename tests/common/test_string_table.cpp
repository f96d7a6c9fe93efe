// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/string_table.h"

#include <string>

#include "tests/support/catch.h"

using news::StringTable;
using namespace std::literals;

TEST_CASE("strings are numbered as they are first met", "[string_table]") {
    StringTable table;
    CHECK(table.add("one").number == 0);
    CHECK(table.add("two").number == 1);
    CHECK(table.add("one").number == 0);
    CHECK(table.add("").number == 2);
    CHECK(table.add("a\0b"sv).number == 3);
    CHECK_FALSE(table.add("a\0b"sv).is_new);
    CHECK(table.add("a\0c"sv).is_new);
    CHECK(table[3] == "a\0b"sv);
    CHECK(table[2].empty());
}

TEST_CASE("a table grows beyond its first slots", "[string_table]") {
    constexpr std::uint32_t strings = 100'000;
    StringTable table;
    for (std::uint32_t i = 0; i < strings; ++i) {
        table.add(std::to_string(i));
    }
    CHECK(table.size() == strings);
    for (std::uint32_t i = 0; i < strings; ++i) {
        const auto [number, is_new] = table.add(std::to_string(i));
        if (number != i || is_new || table[i] != std::to_string(i)) {
            FAIL_CHECK(i);
        }
    }
}

TEST_CASE("a cleared table knows nothing", "[string_table]") {
    StringTable table;
    table.add("one");
    table.clear();
    CHECK(table.size() == 0);
    const auto [number, is_new] = table.add("two");
    CHECK(number == 0);
    CHECK(is_new);
    CHECK(table.add("one").is_new);
}
