// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/month_names.h"

#include <string>

#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("months are known by all their names") {
    const auto [word, month] = GENERATE(table<std::string, unsigned>({
        {"March", 3},
        {"mars", 3},
        {"MÄRZ", 3},

        {"août", 8},
        {"aout", 8},
        {"Sept", 9},
        {"maaliskuuta", 3},
        {"ağustos", 8},
        {"AĞUSTOS", 8},
        {"كانون الثاني", 1},
        {"مارس", 3},
        {"أغسطس", 8},
        {"اغسطس", 8},
        {"Smarch", 0},
        {"Sat", 0},
        {"", 0},
        {"x", 0},
    }));
    CAPTURE(word);
    const auto name = month_named(word, {});
    CHECK((name ? static_cast<unsigned>(name->month) : 0) == month);
}

TEST_CASE("short names of months are told from full ones") {
    CHECK(month_named("March", "en")->full);
    CHECK_FALSE(month_named("Mar", "en")->full);
}

TEST_CASE("days of the week are known by their full names alone") {
    CHECK(weekday_named("Sunday", "en") == std::chrono::Sunday);
    CHECK(weekday_named("samedi", "fr") == std::chrono::Saturday);
    CHECK(weekday_named("Mittwoch", {}) == std::chrono::Wednesday);
    CHECK_FALSE(weekday_named("Sun", "en"));
    CHECK_FALSE(weekday_named("sunny", "en"));
}
