// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/day_terms.h"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace news {
namespace {

using Terms = std::vector<std::string>;

}  // namespace

TEST_CASE("An article has its day, month and year, or says that it is of several days") {
    CHECK(day_terms(*parse_days("2014-03-29")) == Terms{"D20140329", "M201403", "Y2014"});
    CHECK(day_terms(*parse_days("2014-03")) == Terms{"XDAYS"});
}

TEST_CASE("A span is made of years, months and days") {
    const auto [span, terms] = GENERATE(table<std::string, Terms>({
        {"2014", {"Y2014"}},
        {"2014-02", {"M201402"}},
        {"2014-02-28", {"D20140228"}},
        {"2013-11-30/2016-01-01", {"D20131130", "M201312", "Y2014", "Y2015", "D20160101"}},
        {"2014-01-31/2014-03-02", {"D20140131", "M201402", "D20140301", "D20140302"}},
        {"2014-01-01/2014-12-30",
         {"M201401",   "M201402",   "M201403",   "M201404",   "M201405",   "M201406",   "M201407",
          "M201408",   "M201409",   "M201410",   "M201411",   "D20141201", "D20141202", "D20141203",
          "D20141204", "D20141205", "D20141206", "D20141207", "D20141208", "D20141209", "D20141210",
          "D20141211", "D20141212", "D20141213", "D20141214", "D20141215", "D20141216", "D20141217",
          "D20141218", "D20141219", "D20141220", "D20141221", "D20141222", "D20141223", "D20141224",
          "D20141225", "D20141226", "D20141227", "D20141228", "D20141229", "D20141230"}},
    }));
    CHECK(terms_within(*parse_days(span)) == terms);
}

TEST_CASE("Every day of a span, and no other, has one of its terms") {
    const auto span = *parse_days(GENERATE("2011-12-30/2013-02-02", "2012-02-01/2012-02-29"));
    const Terms terms = terms_within(span);
    const auto all = *parse_days("2011-01-01/2014-01-01");
    for (auto day = all.first; day <= all.last; day += std::chrono::days{1}) {
        const Terms own = day_terms(span_of(day));
        const auto shared = std::ranges::count_if(own, [&](const std::string& term) {
            return std::ranges::find(terms, term) != terms.end();
        });
        CHECK(shared == (span.first <= day && day <= span.last ? 1 : 0));
    }
}

}  // namespace news
