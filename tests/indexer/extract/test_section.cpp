// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/section.h"

#include "indexer/extract/page.h"
#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("a page tells its section", "[section]") {
    const auto [html, section] = GENERATE(table<std::string, std::string>({
        {"<meta property=article:section content=Politics>", "Politics"},
        {R"(<script type="application/ld+json">
            {"@type": "NewsArticle", "articleSection": ["Politics", "Europe"]}</script>)",
         "Politics"},
        {R"(<script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": [
            {"name": "Home"}, {"item": {"name": "Politics"}}, {"name": "Bridge closed"}]}</script>)",
         "Politics"},
        {"<meta property=article:section content='All that happened in the dale this week'>", ""},
        {"<p>nothing", ""},
    }));
    CAPTURE(html);
    CHECK(find_section(Page(html, "")).value == section);
}

TEST_CASE("the path of the address settles between two sections", "[section]") {
    const auto finding = find_section(
        Page(R"(<script type="application/ld+json">{"@type": "Article", "articleSection": "Top"}
                </script><meta name=section content=Politics>)",
             "https://paper.example/politics/bridge"));
    CHECK(finding.value == "Politics");
    CHECK(finding.evidence.at(1).value == "Top");
}
