// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/dates.h"

#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("Days are written as short as they are known") {
    const auto [days, text] = GENERATE(table<std::string, std::string>({
        {"2014-03-29", "29 Mar 2014"},
        {"2014-03-29/2014-03-30", "29–30 Mar 2014"},
        {"2013-12-28/2014-01-02", "28 Dec 2013 – 2 Jan 2014"},
        {"2014-02", "Feb 2014"},
        {"2014", "2014"},
    }));
    CHECK(days_text(*parse_days(days)) == text);
}

TEST_CASE("A date that is less than sure says so") {
    ArticleDate date{.days = *parse_days("2014-03-29"), .time = {}};
    CHECK(date_text(date) == "29 Mar 2014");
    date.kind = DateKind::inferred;
    CHECK(date_text(date) == "29 Mar 2014, inferred");
    CHECK(date_text(std::nullopt) == "undated");
}

}  // namespace news::searcher
