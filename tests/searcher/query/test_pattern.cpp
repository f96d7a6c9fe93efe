// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/pattern.h"

#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("A star stands for any letters, a question mark for one") {
    const auto [text, pattern, matches] = GENERATE(table<std::string, std::string, bool>({
        {"colour", "colo*r", true},
        {"color", "colo*r", true},
        {"colors", "colo*r", false},
        {"colour", "colo?r", true},
        {"color", "colo?r", false},
        {"caf\u00e9", "caf?", true},
        {"election", "elect*", true},
        {"elect", "elect*", true},
        {"election", "e*t*n", true},
        {"elections", "e*t*n", false},
        {"", "*", true},
        {"", "?", false},
        {"", "", true},
        {"a", "", false},
        {"ab", "a**b", true},
    }));
    CAPTURE(text, pattern);
    CHECK(matches_pattern(text, pattern) == matches);
}

TEST_CASE("Many stars do not cost more than the text is long") {
    std::string pattern;
    for (int i = 0; i < 2000; ++i) {
        pattern += "*a";
    }
    CHECK_FALSE(matches_pattern(std::string(20000, 'a') + 'b', pattern));
}

TEST_CASE("A typed pattern is folded as words are") {
    CHECK(folded_pattern("\u00c9lect*") == "elect*");
    CHECK(folded_pattern("U.S.?") == "us?");
}

TEST_CASE("The first letters of a form are whole characters and less than the form") {
    CHECK(first_letters("elections", 7) == "elec");
    CHECK(first_letters("cry", 3) == "cr");
    CHECK(first_letters("a", 1) == "a");
    CHECK(first_letters("\u043c\u043e\u0441\u043a\u0432\u0430", 9) == "\u043c\u043e");
    CHECK(first_letters("\u4eac", 3) == "\u4eac");
}

}  // namespace news::searcher
