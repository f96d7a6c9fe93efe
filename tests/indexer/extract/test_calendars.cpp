// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/calendars.h"

#include "common/date.h"
#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;

TEST_CASE("days of the Persian calendar become ours") {
    const auto [year, month, day, ours] = GENERATE(table<int, int, int, std::string>({
        {1403, 1, 1, "2024-03-20"},
        {1402, 12, 29, "2024-03-19"},
        {1403, 12, 30, "2025-03-20"},  // a leap year
        {1357, 11, 22, "1979-02-11"},
    }));
    CAPTURE(ours);
    REQUIRE(persian_day(year, month, day));
    CHECK(format_day(*persian_day(year, month, day)) == ours);
}

TEST_CASE("days that the Persian calendar does not have are none") {
    CHECK_FALSE(persian_day(1402, 12, 30));
    CHECK_FALSE(persian_day(1403, 13, 1));
    CHECK_FALSE(persian_day(1403, 7, 31));
    CHECK_FALSE(persian_day(1403, 0, 1));
    CHECK_FALSE(persian_day(2024, 1, 1));
}

TEST_CASE("Persian months have names in Iran and in Afghanistan") {
    CHECK(persian_month_named("فروردین") == 1);
    CHECK(persian_month_named("اسفند") == 12);
    CHECK(persian_month_named("حمل") == 1);
    CHECK_FALSE(persian_month_named("مارس"));
}

TEST_CASE("years are counted by eras") {
    CHECK(year_of_era("令和", 6) == 2024);
    CHECK(year_of_era("更新日令和", 1) == 2019);
    CHECK(year_of_era("平成", 31) == 2019);
    CHECK(year_of_era("昭和", 64) == 1989);
    CHECK(year_of_era("明治", 1) == 1868);
    CHECK(year_of_era("民國", 113) == 2024);
    CHECK(year_of_era("中華民國", 1) == 1912);
    CHECK_FALSE(year_of_era("今年", 6));
    CHECK_FALSE(year_of_era("令和", 0));
}
