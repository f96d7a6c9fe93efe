// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/failed.h"
#include "searcher/http/pages/pages.h"
#include "tests/support/catch.h"
#include "tests/support/visit.h"

namespace news::searcher {
namespace {

Article full() {
    Article made = article("a1", "Tram <strike>", "The tram stops at the depot.", "1990-05-06");
    made.body.emplace_back("Nobody knows why.");
    made.url = "javascript:alert(1)";
    made.captions = {{"The depot", "Ann Lee/Pool"}};
    made.place = "LONDON";
    made.wire = "Reuters";
    made.evidence = {{"title", "Tram <strike>", "h1", "node 3", 0.9, ""}};
    return made;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("An article's page has its text, captions, facts and the evidence for them") {
    Visitor visitor({full()});
    const std::string page = article_page(visitor.to("/article/a1", "a1")).body;
    CAPTURE(page);
    CHECK(has(page, "<h1 dir=\"auto\">Tram &lt;strike&gt;</h1>"));
    CHECK(has(page, "<p dir=\"auto\">Nobody knows why.</p>"));
    CHECK(has(page, "<figcaption>The depot <span class=\"credit\">Ann Lee/Pool</span>"));
    CHECK(has(page, "<dt>Place</dt><dd><bdi>LONDON</bdi></dd>"));
    CHECK(has(page, "by h1 in node 3"));
    CHECK(has(page,
              "<bdi>“Tram &lt;strike&gt;.”</bdi> <bdi>Daily Herald,</bdi> <bdi>6 May 1990.</bdi>"));
    CHECK(has(page, "href=\"http://archive.example/article/a1\" rel=\"bookmark\""));
    CHECK(has(page, "href=\"/article/a1.bib\""));
    CHECK_FALSE(has(page, "javascript:"));
}

TEST_CASE("An article's page marks what was searched for, and is then not for crawlers") {
    Visitor visitor({full()});
    const std::string page = article_page(visitor.to("/article/a1?q=tram", "a1")).body;
    CHECK(has(page, "The <mark>tram</mark> stops"));
    CHECK(has(page, "noindex"));
    CHECK_FALSE(has(article_page(visitor.to("/article/a1", "a1")).body, "noindex"));
    const std::string odd = article_page(visitor.to("/article/a1?q=date:xyzzy", "a1")).body;
    CHECK(has(odd, "The tram stops"));
}

TEST_CASE("Similar articles are listed with the words they share") {
    Article other = full();
    other.id = "b2";
    other.title = "Depot opens for the tram";
    other.body = {"A tram depot opens in the north, with room for trams that nobody counts."};
    Visitor visitor({full(), other, article("c", "Rain", "It rains."),
                     article("d", "Snow", "It snows."), article("e", "Wind", "It blows.")});
    const std::string page = article_page(visitor.to("/article/a1", "a1")).body;
    CAPTURE(page);
    CHECK(has(page, "href=\"/article/b2\""));
    CHECK(has(page, "shares "));
}

TEST_CASE("Citations are files of their own type") {
    Visitor visitor({full()});
    CHECK(article_text_citation(visitor.to("/article/a1.txt", "a1")).type ==
          "text/plain; charset=utf-8");
    CHECK(article_bibtex(visitor.to("/article/a1.bib", "a1")).body.starts_with("@article{"));
    CHECK(article_ris(visitor.to("/article/a1.ris", "a1")).body.starts_with("TY  - NEWS\r\n"));
}

TEST_CASE("An id that no article has is refused") {
    Visitor visitor({full()});
    CHECK_THROWS_AS(article_page(visitor.to("/article/zz", "zz")), Refusal);
}

}  // namespace news::searcher
