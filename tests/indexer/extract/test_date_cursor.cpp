// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_cursor.h"

#include <array>
#include <vector>

#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("a year has four digits and is one of newspapers or of the Buddhist era") {
    const auto [text, year] = GENERATE(table<std::string_view, int>({
        {"2014", 2014},
        {"1788", 1788},
        {"2557", 2014},
        {"1403", 0},
        {"2300", 0},
        {"14", 0},
        {"20140", 0},
        {"year", 0},
        {"", 0},
    }));
    CAPTURE(text);
    const auto tokens = date_tokens(text);
    DateCursor cursor{text, tokens, {}, 0};
    CHECK(take_year(cursor).value_or(0) == year);
    CHECK(cursor.at == (year == 0 ? 0 : 1));
}

TEST_CASE("the cursor looks ahead without going beyond the end") {
    const std::string_view text = "30 March";
    const auto tokens = date_tokens(text);
    DateCursor cursor{text, tokens, {}, 0};
    CHECK(cursor.is_number(0, 1, 2));
    CHECK(cursor.is_word(1));
    CHECK_FALSE(cursor.is_word(2));
    CHECK(cursor.peek(2) == nullptr);
    CHECK_FALSE(cursor.take_mark(".,"));
    CHECK(cursor.take_number(1, 2) == 30);
    static constexpr auto beginnings = std::to_array<std::string_view>({"Mar"});
    CHECK(starts_word(cursor, beginnings));
}
