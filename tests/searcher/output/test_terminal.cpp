// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/terminal.h"

#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("Text is wrapped at blanks, with an indent") {
    const Terminal narrow{.color = Color::off, .width = 24};
    CHECK(wrapped(narrow, {"one two three four five six", {}}, 2) ==
          "  one two three four\n  five six\n");
    CHECK(wrapped(narrow, {"", {}}, 2).empty());
}

TEST_CASE("Matches stand out where colours are wanted") {
    const MarkedText text{"a match here", {{2, 7}}};
    CHECK(wrapped({.color = Color::on, .width = 80}, text, 0) == "a \033[1;33mmatch\033[0m here\n");
    CHECK(wrapped({.color = Color::off, .width = 80}, text, 0) == "a match here\n");
}

TEST_CASE("A line has one run of colour for words that stand together") {
    const MarkedText text{"one two three four", {{4, 13}}};
    CHECK(wrapped({.color = Color::on, .width = 80}, text, 0, Style::bold) ==
          "\033[1mone \033[0m\033[1;33mtwo three\033[0m\033[1m four\033[0m\n");
}

TEST_CASE("Control characters of an article never reach the terminal") {
    CHECK(styled({}, Style::plain, "a\033[31mb") == "a\xef\xbf\xbd[31mb");
}

TEST_CASE("Wide characters take two columns, combining marks none") {
    CHECK(columns_of("abc") == 3);
    CHECK(columns_of("新聞") == 4);
    CHECK(columns_of("e\u0301") == 1);
    CHECK(columns_of(fitted("新聞紙", 5)) == 5);
}

TEST_CASE("Large numbers are grouped") {
    CHECK(with_commas(0) == "0");
    CHECK(with_commas(999) == "999");
    CHECK(with_commas(1234567) == "1,234,567");
}

}  // namespace news::searcher
