// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/url_date.h"

#include <string>

#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;

TEST_CASE("addresses of articles hold dates") {
    const auto [url, date] = GENERATE(table<std::string, std::string>({
        {"https://paper.example/2014/03/29/talks", "2014-03-29"},
        {"https://paper.example/world/2014/3/9/talks.html", "2014-03-09"},
        {"https://paper.example/2014/mar/29/talks", "2014-03-29"},
        {"https://paper.example/talks-2014-03-29.html", "2014-03-29"},
        {"https://paper.example/talks-29-03-2014", "2014-03-29"},
        {"https://paper.example/20140329/talks", "2014-03-29"},
        {"https://paper.example/a/201403291005.html", "2014-03-29"},
        {"https://paper.example/2014-03/29/c_112.htm", ""},
        {"https://paper.example/2014/03/talks.html", "2014-03-01/2014-03-31"},
        {"https://paper.example/2014/talks", ""},
        {"https://2014-03-29.example/talks", ""},
        {"https://paper.example/article/20149999", ""},
        {"https://paper.example/65464327", ""},
        {"https://paper.example", ""},
        {"", ""},
    }));
    CAPTURE(url);
    const auto found = find_url_date(url);
    CHECK((found ? format_days(found->days) : "") == date);
}
