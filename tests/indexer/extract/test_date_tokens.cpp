// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_tokens.h"

#include <string>

#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("text is cut into numbers, words and marks") {
    const std::string text = "Mar. 30th,\u00A0٢٠١٤";
    const auto tokens = date_tokens(text);
    REQUIRE(tokens.size() == 6);
    CHECK(tokens[0].kind == DateToken::Kind::word);
    CHECK(tokens[1].value == '.');
    CHECK(tokens[2].value == 30);
    CHECK(tokens[3].kind == DateToken::Kind::word);
    CHECK_FALSE(tokens[3].blank_before);
    CHECK(tokens[5].value == 2014);
    CHECK(tokens[5].digits == 4);
    CHECK(tokens[5].end == text.size());
}

TEST_CASE("a number too long for a date has no value") {
    const auto tokens = date_tokens("12345678901234567890");
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].digits == 255);
}

TEST_CASE("numbers are counted in any script") {
    CHECK(count_numbers("no numbers") == 0);
    CHECK(count_numbers("30 March ٢٠١٤, 10:30") == 4);
    CHECK(count_numbers("12345678901234567890") == 1);
}

TEST_CASE("bytes that are no text part the tokens") {
    CHECK(date_tokens("\xff\xfe").empty());
    CHECK(date_tokens("20\xff"
                      "14")
              .size() == 2);
}
