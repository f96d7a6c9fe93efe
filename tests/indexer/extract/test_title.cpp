// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/title.h"

#include "indexer/extract/page.h"
#include "tests/support/catch.h"

using namespace news::indexer;

namespace {

std::string title_of(const std::string& html) { return find_title(Page(html, "")).value; }

}  // namespace

TEST_CASE("a heading that agrees with the head of the page is the title", "[title]") {
    const auto [html, title] = GENERATE(table<std::string, std::string>({
        {"<title>Bridge closed - The Dale Post</title><h1>Bridge closed</h1>", "Bridge closed"},
        {"<meta property=og:title content='Bridge closed'><h1>Dale Post</h1><h1>Bridge closed</h1>",
         "Bridge closed"},
        {"<meta property=og:title content='The old bridge is closed to lorries'>"
         "<h1>The Dale Post</h1><h1>Old bridge closed to all lorries</h1>",
         "Old bridge closed to all lorries"},
        {"<title>Bridge closed to lorries</title><h1>Traffic</h1><h2>Bridge closed to lorries</h2>",
         "Bridge closed to lorries"},
        {"<title>Bridge closed</title><font size=5>Bridge closed</font>", "Bridge closed"},
        {"<title>A look back</title><h1>The year in which the river rose</h1>",
         "The year in which the river rose"},
    }));
    CAPTURE(html);
    CHECK(title_of(html) == title);
}

TEST_CASE("a line over the headline is not part of the title", "[title]") {
    CHECK(title_of("<meta property=og:title content='Old bridge is closed'>"
                   "<h1><span>Traffic</span> <span>Old bridge is closed</span></h1>") ==
          "Old bridge is closed");
}

TEST_CASE("a kicker belongs to the title where the head of the page says so", "[title]") {
    const std::string heading =
        "<h1><span class=kicker>Traffic</span><span class=line>Old bridge is closed</span></h1>";
    const auto [head, title] = GENERATE(table<std::string, std::string>({
        {"<meta property=og:title content='Traffic: Old bridge is closed'>",
         "Traffic: Old bridge is closed"},
        {"<meta property=og:title content='Old bridge is closed'>", "Old bridge is closed"},
        {"<meta property=og:title content='Lorries: old bridge is closed now'>",
         "Old bridge is closed"},
        {"<title>Traffic: Old bridge is closed</title>", "Old bridge is closed"},
    }));
    CAPTURE(head);
    CHECK(title_of(head + heading) == title);
}

TEST_CASE("a heading in the breadcrumb is no better than the head of the page", "[title]") {
    const auto [html, title] = GENERATE(table<std::string, std::string>({
        {R"(<script type="application/ld+json">{"@type": "NewsArticle",
            "headline": "Bridge shut to lorries"}</script><title>Bridge: all about it</title>
            <nav><h1>Bridge: all about it</h1></nav><h2>Bridge shut to lorries</h2>)",
         "Bridge shut to lorries"},
        {R"(<script type="application/ld+json">{"@type": "NewsArticle",
            "headline": "Bridge shut to lorries"}</script>
            <ol class=breadcrumbs><li><h1>Bridge: all about it</h1></ol><h2>Bridge shut</h2>)",
         "Bridge shut to lorries"},
        {"<title>The Dale Post : Bridge shut to lorries</title>"
         "<h1><a href='https://dale.example/'>The Dale Post</a></h1><h2>Bridge shut to "
         "lorries</h2>",
         "Bridge shut to lorries"},
    }));
    CAPTURE(html);
    CHECK(title_of(html) == title);
}

TEST_CASE("a headline of several elements takes its marks from the head of the page", "[title]") {
    const auto [html, title] = GENERATE(table<std::string, std::string>({
        {"<meta property=og:title content='Dale: bridge closed'>"
         "<h1><span>Dale</span><span>bridge closed</span></h1>",
         "Dale: bridge closed"},
        {"<meta property=og:title content='Dale: bridge closed'><h1><b>Dale:</b>bridge closed</h1>",
         "Dale: bridge closed"},
        {"<meta property=og:title content='Dale, bridge closed'><h1>Dale: bridge closed</h1>",
         "Dale: bridge closed"},
    }));
    CAPTURE(html);
    CHECK(title_of(html) == title);
}

TEST_CASE("where no heading agrees, the head of the page decides", "[title]") {
    const auto [html, title] = GENERATE(table<std::string, std::string>({
        {"<title>Bridge closed | The Dale Post</title>"
         "<meta property=og:site_name content='The Dale Post'><p>text",
         "Bridge closed"},
        {R"(<script type="application/ld+json">{"@type": "NewsArticle",
            "headline": "Miller &amp;amp; Sons closes"}</script><title>News</title>)",
         "Miller & Sons closes"},
        {"<meta property=og:title content='The Dale Post: bridge closed'>",
         "The Dale Post: bridge closed"},
        {"<p>text", ""},
        {"", ""},
    }));
    CAPTURE(html);
    CHECK(title_of(html) == title);
}

TEST_CASE("the evidence for a title names its rivals", "[title]") {
    const auto finding = find_title(Page(
        "<title>Bridge closed to lorries</title><h1>Dale</h1><h1>Bridge closed to lorries</h1>",
        ""));
    REQUIRE(finding.evidence.size() == 2);
    CHECK(finding.evidence[0].rule == "h1");
    CHECK(finding.evidence[0].rejected.empty());
    CHECK(finding.evidence[1].value == "Dale");
    CHECK_FALSE(finding.evidence[1].rejected.empty());
}
