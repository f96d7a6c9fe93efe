// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/line_wrap.h"

#include "tests/support/catch.h"

using namespace std::literals;
using namespace news::indexer;

TEST_CASE("menus around a wrapped text do not hide its width", "[lines]") {
    std::string text;
    for (int i = 0; i < 60; ++i) {
        text += "   Sport\n   Weather\n";
    }
    for (int i = 0; i < 12; ++i) {
        text += "   The old mill on the river burns since four o'clock in the morning,\n";
    }
    const auto wrap = find_wrap(printed_lines(text));
    REQUIRE(wrap);
    CHECK(wrap->width == 66);
    CHECK(wrap->indent == 3);
}

TEST_CASE("words divided at the end of a line become whole, others keep their hyphen", "[lines]") {
    const auto [line, next, joined] = GENERATE(table<std::string, std::string, std::string>({
        {"the neigh-", "bour came", "the neighbour came"},
        {"die Mühlen-", "räder", "die Mühlenräder"},
        {"Haupt-", "und Nebenwege", "Haupt- und Nebenwege"},
        {"in Baden-", "Baden", "in Baden- Baden"},
        {"the neigh\u00AD", "bour", "the neighbour"},
        {"the mill", "burns", "the mill burns"},
        {"老渡口的", "图书馆", "老渡口的图书馆"},
        {"옛 물레방아", "위의", "옛 물레방아 위의"},
    }));
    std::string text = line;
    append_wrapped(text, next);
    CHECK(text == joined);
}

TEST_CASE("entries of a list begin lines of their own", "[lines]") {
    const Wrap wrap{.width = 40};
    const auto lines = printed_lines(
        "The three mills that burned down since\n* the upper mill\nthe lower one and its house\n");
    CHECK_FALSE(is_wrap(lines[0], lines[1], wrap));
    CHECK(begins_item("• A mill"));
    CHECK_FALSE(begins_item("-30-"));
}

TEST_CASE("line ends of all systems part lines, and no more than an article has", "[lines]") {
    CHECK(printed_lines("a\rb\r\nc\n\nd").size() == 5);
    CHECK(printed_lines("").empty());
    CHECK(printed_lines(std::string(2 * most_lines, '\n')).size() == most_lines);
}
