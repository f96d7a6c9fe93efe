// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/date.h"

#include "tests/support/catch.h"

using namespace std::literals;
using news::format_day;
using news::format_days;
using news::parse_days;

TEST_CASE("a date covers the days it names", "[date]") {
    const auto [text, days] = GENERATE(table<std::string_view, std::string>({
        {"2024", "2024-01-01/2024-12-31"},
        {"2024-02", "2024-02-01/2024-02-29"},
        {"2023-02", "2023-02-01/2023-02-28"},
        {"1899-07-14", "1899-07-14"},
        {"2014-03-29/2014-03-30", "2014-03-29/2014-03-30"},
        {"1963/1965-02", "1963-01-01/1965-02-28"},
    }));
    CAPTURE(text);
    const auto parsed = parse_days(text);
    REQUIRE(parsed);
    CHECK(format_days(*parsed) == days);
}

TEST_CASE("what is not a date is refused", "[date]") {
    const auto text =
        GENERATE(""sv, "24"sv, "2024-"sv, "2024-2"sv, "2024-13"sv, "2023-02-29"sv,
                 "2024-02-29T10:00"sv, "-000"sv, "+024"sv, "2024--0"sv, "2024/2023"sv, "2024/"sv);
    CAPTURE(text);
    CHECK_FALSE(parse_days(text));
}

TEST_CASE("days sort as their text does", "[date]") {
    using namespace std::chrono;
    CHECK(format_day(sys_days{year{987} / 6 / 5}) == "0987-06-05");
}
