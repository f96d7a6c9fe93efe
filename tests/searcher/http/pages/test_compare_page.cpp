// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/pages/pages.h"
#include "tests/support/catch.h"
#include "tests/support/visit.h"

namespace news::searcher {
namespace {

std::string page(const std::string& target) {
    Visitor visitor({article("a", "Tram", "tram", "1990"), article("b", "Tram", "tram", "1991"),
                     article("c", "Bus", "bus", "1991"), article("d", "Bus", "bus")});
    return compare_page(visitor.to(target)).body;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Queries are compared as lines and as a table with counts and shares") {
    const std::string text = page("/compare?q=tram&q=bus&by=year");
    CAPTURE(text);
    CHECK(has(text, "points=\"0,0.0 1,50.0\""));
    CHECK(has(text, "points=\"0,100.0 1,50.0\""));
    CHECK(has(text,
              "<th scope=\"row\">1991</th>"
              "<td class=\"n\"><a href=\"/search?q=tram&amp;from=1991-01-01&amp;"
              "to=1991-12-31\" rel=\"nofollow\">1</a> <small>50 %</small></td>"));
    CHECK(has(text, "1 undated"));
    CHECK(has(text, "100 %"));
}

TEST_CASE("Counts are drawn where they are asked for") {
    const std::string text = page("/compare?q=tram&q=tram+OR+bus&by=year&as=count");
    CHECK(has(text, "points=\"0,50.0 1,50.0\""));
    CHECK(has(text, "points=\"0,50.0 1,0.0\""));
}

TEST_CASE("Without queries the page says what it is for, and a bad one is told") {
    CHECK(has(page("/compare"), "Type two queries or more"));
    CHECK(has(page("/compare?q=&q=+"), "Type two queries or more"));
    CHECK(has(page("/compare?q=date:xyzzy"), "class=\"note\""));
    CHECK(has(page("/compare?q=zebra"), "Nothing with a date was found"));
}

TEST_CASE("What is chosen beside the queries holds for their counts, shares and links") {
    const std::string text = page("/compare?q=tram&by=year&source=Daily+Herald&from=1991");
    CAPTURE(text);
    CHECK(has(text,
              "<a href=\"/search?q=tram&amp;source=Daily+Herald&amp;from=1991-01-01&amp;"
              "to=1991-12-31\" rel=\"nofollow\">1</a> <small>50 %</small></td>"
              "<td class=\"n\">2</td>"));
    CHECK_FALSE(has(text, "<th scope=\"row\">1990</th>"));
    CHECK(has(text, "href=\"/compare?q=tram&amp;by=year&amp;from=1991-01-01\""));
    CHECK(has(text, "<input type=\"hidden\" name=\"source\" value=\"Daily Herald\">"));
    CHECK(has(text, "name=\"from\" value=\"1991\""));
    CHECK(has(text, "href=\"/compare.csv?q=tram&amp;by=year&amp;source=Daily+Herald"));
}

TEST_CASE("More periods than a page can hold are told") {
    CHECK(has(page("/compare?q=tram&by=day&from=1990"), "<th scope=\"row\">1 Jan 1990</th>"));
    Visitor visitor({article("a", "Tram", "tram", "1990"), article("b", "Tram", "tram", "1999")});
    CHECK(has(compare_page(visitor.to("/compare?q=tram&by=day")).body,
              "by day these are 3,288 periods, and 1,000 is the most"));
}

TEST_CASE("One period alone is drawn as a level line") {
    CHECK(has(page("/compare?q=tram+date:1990&by=decade"), "points=\"0,0.0 1,0.0\""));
}

}  // namespace news::searcher
