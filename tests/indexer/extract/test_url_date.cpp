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

TEST_CASE("an address in an archive holds the page's own") {
    const auto [url, original] = GENERATE(table<std::string, std::string>({
        {"https://archive.example/web/20200101000000/http://a.example/b", "http://a.example/b"},
        {"https://archive.example/20200101000000id_/https://a.example/b", "https://a.example/b"},
        {"https://a.example/20200101000000/b", ""},
        {"https://a.example/share/https://b.example/", ""},
        {"https://a.example/2020/https", ""},
        {"", ""},
    }));
    CAPTURE(url);
    const auto archived = archived_url(url);
    CHECK((archived ? archived->original : "") == original);
}

TEST_CASE("when an archive saved a page is not the date of the page") {
    const std::string archive = "https://archive.example/web/20200101000000/";
    CHECK_FALSE(find_url_date(archive + "https://paper.example/bridge"));
    const std::string url = archive + "https://paper.example/2014/03/30/bridge";
    CHECK(format_days(find_url_date(url)->days) == "2014-03-30");
}
