// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/days.h"

#include "common/error.h"
#include "searcher/query/describe.h"
#include "tests/support/catch.h"

namespace news::searcher {

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
    }));
    CAPTURE(text);
    CHECK(describe(days_of(text)) == days);
}

TEST_CASE("What is no date is an error that names it") {
    const auto [text, message] = GENERATE(table<std::string, std::string>({
        {"foo", "“foo” is not a date"},
        {"2014-02-30", "“2014-02-30” is not a date"},
        {"2014-13", "“2014-13” is not a date"},
        {"1955s", "“1955s” is not a date"},
        {"..", "“..” is not a date"},
        {"2014..x", "“2014..x” is not a date"},
        {"2014/2015", "“2014/2015” is not a date"},
        {"2016..2014", "“2016..2014” ends before it starts"},
    }));
    CAPTURE(text);
    CHECK_THROWS_WITH(days_of(text), message);
}

}  // namespace news::searcher
