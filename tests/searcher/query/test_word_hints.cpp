// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/word_hints.h"

#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("Operators of other systems are known") {
    const auto [word, is_operator] = GENERATE(table<std::string, bool>({
        {"NEAR", true},
        {"NEAR/5", true},
        {"w/3", true},
        {"pre/12", true},
        {"near", false},
        {"w/", false},
        {"w/x", false},
        {"AC/DC", false},
    }));
    CHECK(is_distance_operator(word) == is_operator);
}

TEST_CASE("Marks between words say nothing, operators do") {
    const auto [text, is_mark] = GENERATE(table<std::string, bool>({
        {"–", true},
        {".", true},
        {"…", true},
        {"a", false},
        {"*", false},
        {"|", false},
        {"3", false},
    }));
    CAPTURE(text);
    CHECK(is_punctuation(text) == is_mark);
}

TEST_CASE("A wrong field name comes with the nearest one") {
    const std::string query = "titel:flood";
    const QueryToken name{TokenKind::field, "titel", 0, 6};
    CHECK(unknown_field_note(query, name, "flood").fix == "title:flood");
    const QueryToken address{TokenKind::field, "https", 0, 6};
    CHECK(unknown_field_note("https://a.example", address, "//a.example").fix ==
          "url:https://a.example");
}

}  // namespace news::searcher
