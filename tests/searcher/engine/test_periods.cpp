// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/periods.h"

#include <string>

#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("A day lies in the period that the calendar says") {
    const auto [granularity, day, days] = GENERATE(table<Granularity, std::string, std::string>({
        {Granularity::day, "2014-03-29", "2014-03-29"},
        {Granularity::week, "2014-03-29", "2014-03-24/2014-03-30"},
        {Granularity::week, "2024-01-01", "2024-01-01/2024-01-07"},
        {Granularity::week, "2023-12-31", "2023-12-25/2023-12-31"},
        {Granularity::month, "2024-02-10", "2024-02-01/2024-02-29"},
        {Granularity::quarter, "2014-05-31", "2014-04-01/2014-06-30"},
        {Granularity::year, "1999-12-31", "1999-01-01/1999-12-31"},
        {Granularity::decade, "1969-07-20", "1960-01-01/1969-12-31"},
        {Granularity::century, "1900-01-01", "1900-01-01/1999-12-31"},
    }));
    CAPTURE(day);
    const int number = period_number(parse_days(day)->first, granularity);
    CHECK(format_days(period_days(number, granularity)) == days);
}

TEST_CASE("The next period begins where one ends") {
    const auto granularity = GENERATE(Granularity::day, Granularity::week, Granularity::month,
                                      Granularity::quarter, Granularity::decade);
    const int number = period_number(parse_days("1970-01-01")->first, granularity);
    for (int i = number - 100; i < number + 100; ++i) {
        const DaySpan days = period_days(i, granularity);
        REQUIRE(period_number(days.first, granularity) == i);
        REQUIRE(period_days(i + 1, granularity).first == days.last + std::chrono::days{1});
    }
}

TEST_CASE("As short periods are chosen as give no more than forty") {
    const auto [from, to, granularity] = GENERATE(table<std::string, std::string, Granularity>({
        {"2014-01-01", "2014-02-09", Granularity::day},
        {"2014-01-01", "2014-02-10", Granularity::week},
        {"2014-01-01", "2014-12-31", Granularity::month},
        {"2004-01-01", "2008-12-31", Granularity::quarter},
        {"1980-01-01", "2014-12-31", Granularity::year},
        {"1901-01-01", "2014-12-31", Granularity::decade},
        {"1001-01-01", "2014-12-31", Granularity::century},
    }));
    CAPTURE(from, to);
    CHECK(fitting_granularity(parse_days(from)->first, parse_days(to)->first) == granularity);
}

}  // namespace news::searcher
