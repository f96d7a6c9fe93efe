// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/pages/pages.h"
#include "tests/support/catch.h"
#include "tests/support/visit.h"

namespace news::searcher {
namespace {

std::vector<Article> trams() {
    std::vector<Article> articles;
    for (int i = 0; i < 30; ++i) {
        articles.push_back(
            article("a" + std::to_string(i), "Tram " + std::to_string(i), "A tram stops.", "1990"));
    }
    articles.push_back(article("bus", "Bus", "A bus & a <b>.", "", "Echo"));
    return articles;
}

std::string page(const std::string& target) {
    Visitor visitor(trams());
    const HttpResponse response = search_page(visitor.to(target));
    CHECK(response.status == 200);
    return response.body;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A page of results says how many there are, shows them and leads on") {
    const std::string text = page("/search?q=tram");
    CAPTURE(text);
    CHECK(has(text, "<h1>30 articles</h1>"));
    CHECK(has(text, "<mark>tram</mark> stops."));
    CHECK(has(text, "Page 1 of 2"));
    CHECK(has(text, "href=\"/search?q=tram&amp;page=2\" rel=\"next nofollow\""));
    CHECK_FALSE(has(text, "rel=\"prev"));
    CHECK(has(text, "all 30 results as"));
    CHECK(has(text, "href=\"/search.csv?q=tram&amp;limit=1000\""));
    CHECK_FALSE(has(text, "noindex"));
}

TEST_CASE("The second page counts on, and is not for crawlers") {
    const std::string text = page("/search?q=tram&page=2");
    CHECK(has(text, "<ol class=\"hits\" start=\"21\">"));
    CHECK(has(text, "rel=\"prev"));
    CHECK_FALSE(has(text, "rel=\"next"));
    CHECK(has(text, "noindex"));
    CHECK(has(page("/search?q=tram&page=9"), "The results end before this page"));
}

TEST_CASE("A page without results says whether the time was enough to find any") {
    Visitor visitor(trams());
    CHECK(has(search_page(visitor.to("/search?q=zebra")).body, "<h1>Nothing found</h1>"));
    visitor.end_time();
    CHECK(has(search_page(visitor.to("/search?q=tram&sort=newest")).body,
              "<h1>Nothing found before the time was up</h1>"));
}

TEST_CASE("What finds nothing can be followed, but not exported") {
    const std::string text = page("/search?q=zebra");
    CHECK(has(text, "href=\"/search.atom?q=zebra\""));
    CHECK_FALSE(has(text, "/search.csv"));
}

TEST_CASE("What an article holds is text on the page") {
    CHECK(has(page("/search?q=bus"), "&amp; a &lt;b&gt;."));
}

TEST_CASE("A query's notes are told with the query that mends it") {
    CHECK(has(page("/search?q=tram+or+bus"),
              "<a href=\"/search?q=tram+OR+bus\" rel=\"nofollow\"><bdi>tram OR bus</bdi></a>"));
}

TEST_CASE("Where nothing is found, what would be found is offered") {
    CHECK(has(page("/search?q=trma"), "<a href=\"/search?q=tram\"><bdi>tram</bdi></a> 30"));
    const std::string parts = page("/search?q=tram+bus");
    CHECK(has(parts, "<th scope=\"row\"><bdi>bus</bdi></th><td>1</td><td>30</td>"));
    CHECK(has(parts, "any=1"));
    CHECK(has(page("/search?q=tram&source=Echo"), "the same without filters"));
}

TEST_CASE("A query that cannot be read stays in the box to be mended") {
    Visitor visitor(trams());
    const HttpResponse response = search_page(visitor.to("/search?q=date:xyzzy"));
    CHECK(response.status == 400);
    CHECK(has(response.body, "value=\"date:xyzzy\""));
    CHECK(has(response.body, "This query cannot be read"));
}

TEST_CASE("The first page shows the whole archive") {
    Visitor visitor(trams());
    CHECK(has(home_page(visitor.to("/")).body, "<h1>31 articles</h1>"));
}

}  // namespace news::searcher
