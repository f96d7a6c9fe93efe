// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/canonical_url.h"

#include "indexer/extract/page.h"
#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("addresses of one page become equal", "[url]") {
    const auto [url, normalized] = GENERATE(table<std::string, std::string>({
        {"https://paper.example/a", "https://paper.example/a"},
        {"HTTPS://Paper.Example/A", "https://paper.example/A"},
        {"https://paper.example", "https://paper.example/"},
        {"https://paper.example:443/a", "https://paper.example/a"},
        {"http://paper.example:8080/a", "http://paper.example:8080/a"},
        {"//paper.example/a", "https://paper.example/a"},
        {"https://paper.example/a#top", "https://paper.example/a"},
        {"https://paper.example/a?utm_source=x&id=3&fbclid=y", "https://paper.example/a?id=3"},
        {"https://paper.example/a?gclid=1", "https://paper.example/a"},
        {"https://me:secret@paper.example/a", "https://paper.example/a"},
        {"  https://paper.example/a\n", "https://paper.example/a"},
        {"https://paper.example?id=3", "https://paper.example/?id=3"},
    }));
    CAPTURE(url);
    CHECK(normalize_url(url) == normalized);
}

TEST_CASE("what is no address of the web has no normal form", "[url]") {
    const auto url =
        GENERATE("", "/a", "a", "mailto:me@paper.example", "javascript:void(0)", "file:///a",
                 "https://", "https:///a", "https://paper", "https://two words.example/", "http");
    CAPTURE(url);
    CHECK(normalize_url(url).empty());
    CHECK(domain_of(url).empty());
}

TEST_CASE("a domain is the host without www and port", "[url]") {
    CHECK(domain_of("https://www.Paper.example/a") == "paper.example");
    CHECK(domain_of("https://news.paper.example:8080/a") == "news.paper.example");
    CHECK(path_of("https://paper.example/a/b?c=d") == "/a/b");
}

TEST_CASE("a page names its address in several ways", "[url]") {
    const auto [html, known, url] = GENERATE(table<std::string, std::string, std::string>({
        {"<link rel=canonical href=https://paper.example/a>", "", "https://paper.example/a"},
        {"<link rel=canonical href=/a>", "https://paper.example/b?x=1", "https://paper.example/a"},
        {"<link rel=canonical href=/a>", "", ""},
        {"<meta property=og:url content=https://paper.example/a>", "", "https://paper.example/a"},
        {R"(<script type="application/ld+json">{"@type": "NewsArticle",
            "mainEntityOfPage": {"@id": "https://paper.example/a"}}</script>)",
         "", "https://paper.example/a"},
        {"<p>nothing", "https://paper.example/k?utm_medium=mail", "https://paper.example/k"},
        {"<p>nothing", "", ""},
    }));
    CAPTURE(html);
    CHECK(find_url(Page(html, known)).value == url);
}

TEST_CASE("a canonical address that is only the front page is rejected", "[url]") {
    const auto finding =
        find_url(Page("<link rel=canonical href=https://paper.example/>"
                      "<meta property=og:url content=https://paper.example/a/b>",
                      ""));
    CHECK(finding.value == "https://paper.example/a/b");
    REQUIRE(finding.evidence.size() == 2);
    CHECK(finding.evidence[0].rejected == "the site's front page");
    CHECK(find_url(Page("<p>", "https://paper.example/")).value == "https://paper.example/");
}
