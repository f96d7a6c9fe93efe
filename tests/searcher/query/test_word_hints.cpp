// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/word_hints.h"

#include "tests/support/catch.h"

namespace news::searcher {

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
    QueryToken name;
    name.kind = TokenKind::field;
    name.text = "titel";
    name.end = 6;
    CHECK(unknown_field_note(query, name, "flood").fix == "title:flood");
    QueryToken address = name;
    address.text = "https";
    CHECK(unknown_field_note("https://a.example", address, "//a.example").fix ==
          "url:https://a.example");
}

}  // namespace news::searcher
