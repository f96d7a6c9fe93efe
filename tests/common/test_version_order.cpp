// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/version_order.h"

#include "tests/support/catch.h"

namespace news {
namespace {

std::string moment(const std::string& day, const std::string& time) {
    return moment_value(ArticleDate{.days = *parse_days(day), .time = time});
}

}  // namespace

TEST_CASE("Moments are minutes in UTC as far as they are known") {
    const auto [day, time, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"2014-03-29", "14:05:00+02:00", "20140329T1205"},
        {"2014-03-29", "14:05Z", "20140329T1405"},
        {"2014-03-29", "14:05", "20140329T1405"},
        {"2014-03-29", "23:30:00-05:00", "20140330T0430"},
        {"2014-03-29", "00:30+01:00", "20140328T2330"},
        {"2014-03-29", "", "20140329U"},
        {"2014-03-29", "noon", "20140329U"},
        {"2014-03", "", "20140301U"},
    }));
    CAPTURE(day, time);
    CHECK(moment(day, time) == expected);
}

TEST_CASE("Versions are in order: minute, day alone, next day, undated") {
    Xapian::Document undated;
    CHECK(moment("2014-03-29", "23:59") < moment("2014-03-29", ""));
    CHECK(moment("2014-03-29", "") < moment("2014-03-30", "00:00"));
    CHECK(moment("2014-03-30", "") < moment_of(undated));
    CHECK(moment_value(std::nullopt).empty());
}

}  // namespace news
