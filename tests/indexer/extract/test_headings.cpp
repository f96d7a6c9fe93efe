// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/headings.h"

#include "indexer/extract/page.h"
#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("headings are told by tag, type and class, in the order of the page", "[headings]") {
    const Page page(
        "<h2>Two</h2><h1>One</h1><p class=story-title>Three</p><p>text</p><b>Four</b>"
        "<font size=5>Five</font><div class=title><h2>Six</h2></div>",
        "");
    std::string first;
    for (const Heading& heading : headings_of(page, HeadingLevel::first)) {
        first += heading.text + ';';
    }
    std::string lower;
    for (const Heading& heading : headings_of(page, HeadingLevel::lower)) {
        lower += heading.text + ';';
    }
    CHECK(first == "One;");
    CHECK(lower == "Two;Three;Four;Five;Six;");
}

TEST_CASE("a heading knows its headline without the kicker before it", "[headings]") {
    const auto [html, headline] = GENERATE(table<std::string, std::string>({
        {"<h1><span class=article__kicker>Dale:</span> Bridge closed</h1>", "Bridge closed"},
        {"<h1><div><span data-qa=kicker>Dale</span></div><span>: </span><p>Bridge</p></h1>",
         "Bridge"},
        {"<h1><span>Bridge</span> <span class=topline>closed</span></h1>", "Bridge closed"},
        {"<h1><span class=kicker>Bridge closed</span></h1>", "Bridge closed"},
    }));
    CAPTURE(html);
    const auto headings = headings_of(Page(html, ""), HeadingLevel::first);
    REQUIRE(headings.size() == 1);
    CHECK(headings[0].headline == headline);
}

TEST_CASE("headings of the site and of the way to the page stand aside", "[headings]") {
    const auto [html, home, aside] = GENERATE(table<std::string, bool, bool>({
        {"<h1><a href='/'>The Dale Post</a></h1>", true, true},
        {"<a href='https://dale.example'><h1>The Dale Post</h1></a>", true, true},
        {"<h1><a href='https://dale.example/bridge'>Bridge closed</a></h1>", false, false},
        {"<nav><ul><li><h1>Bridge closed</h1></ul></nav>", false, true},
        {"<div id=Breadcrumb><h1>Bridge closed</h1></div>", false, true},
        {"<article><h1>Bridge closed</h1></article>", false, false},
    }));
    CAPTURE(html);
    const auto headings = headings_of(Page(html, ""), HeadingLevel::first);
    REQUIRE(headings.size() == 1);
    CHECK(headings[0].leads_home == home);
    CHECK(headings[0].aside == aside);
}
