// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/days.h"

#include "common/error.h"
#include "searcher/query/describe.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

constexpr std::chrono::sys_days today{std::chrono::year{2014} / 3 / 26};  // a Wednesday

}  // namespace

TEST_CASE("A date means all the days that it names") {
    const auto [text, days] = GENERATE(table<std::string, std::string>({
        {"2014", "2014"},
        {"2014-03", "2014-03"},
        {"2014-03-29", "2014-03-29"},
        {"2014-01-01..2014-12-31", "2014"},
        {"1963..1965", "1963 to 1965"},
        {"1963..1965-06", "1963 to 1965-06"},
        {"1963-02-03..1965", "1963-02-03 to 1965"},
        {"2014..2014", "2014"},
        {"1950s", "1950 to 1959"},
        {"..1960s", "until 1969"},
        {"..2001", "until 2001"},
        {"2001-05..", "2001-05 or later"},
        {" 2014 .. 2015 ", "2014 to 2015"},
        // a day in many forms
        {"20140329", "2014-03-29"},
        {"2014/3/29", "2014-03-29"},
        {"29.3.2014", "2014-03-29"},
        {"3/29/2014", "2014-03-29"},
        {"29/3/2014", "2014-03-29"},
        {"29 Mar 2014", "2014-03-29"},
        {"March 29, 2014", "2014-03-29"},
        {"29th of March 2014", "2014-03-29"},
        {"29. März 2014", "2014-03-29"},
        {"29 mars 2014", "2014-03-29"},
        {"29 de marzo de 2014", "2014-03-29"},
        {"Sept 2014", "2014-09"},
        // relative to today
        {"today", "2014-03-26"},
        {"yesterday", "2014-03-25"},
        {"wednesday", "2014-03-26"},
        {"last wednesday", "2014-03-19"},
        {"thursday", "2014-03-20"},
        {"this week", "2014-03-24 to 2014-03-30"},
        {"last week", "2014-03-17 to 2014-03-23"},
        {"last month", "2014-02"},
        {"last_month", "2014-02"},
        {"this year", "2014"},
        {"last year", "2013"},
        {"7d", "2014-03-20 to 2014-03-26"},
        {"last 2 weeks", "2014-03-13 to 2014-03-26"},
        {"1m", "2014-02-27 to 2014-03-26"},
        {"1y", "2013-03-27 to 2014-03-26"},
        {"9999y", "0000 to 2014-03-26"},
        {"last month..today", "2014-02 to 2014-03-26"},
        // periods and comparisons
        {"2014-01/P2M", "2014-01 to 2014-02"},
        {"2014-01-15/P10D", "2014-01-15 to 2014-01-24"},
        {">2014", "2015 or later"},
        {">=2014-03", "2014-03 or later"},
        {"<2014", "until 2013"},
        {"<= 2014", "until 2014"},
    }));
    CAPTURE(text);
    CHECK(describe(days_of(text, today)) == days);
}

TEST_CASE("What is no date is an error that names it") {
    const auto [text, message] = GENERATE(table<std::string, std::string>({
        {"foo", "“foo” is not a date"},
        {"", "“” is not a date"},
        {">", "“>” is not a date"},
        {"29 March", "“29 March” is not a date"},
        {"3/4/2014", "“3/4/2014” can be two days"},
        {"0d", "“0d” is not a date"},
        {"31 Feb 2014", "“31 Feb 2014” is not a date"},
        {"2014-02-30", "“2014-02-30” is not a date"},
        {"2014-13", "“2014-13” is not a date"},
        {"1955s", "“1955s” is not a date"},
        {"..", "“..” is not a date"},
        {"2014..x", "“2014..x” is not a date"},
        {"2014/2015", "“2014/2015” is not a date"},
        {"2016..2014", "“2016..2014” ends before it starts"},
    }));
    CAPTURE(text);
    CHECK_THROWS_WITH(days_of(text, today), message);
}

}  // namespace news::searcher
