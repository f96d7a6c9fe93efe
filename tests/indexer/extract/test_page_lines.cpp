// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/page_lines.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("a page is read as lines with the headline and the body among them") {
    const HtmlTree tree(
        "<nav>Home</nav><h1>The Weekly</h1><h2>Bridge opens</h2><p>By <b>Ann</b></p>"
        "<p>The bridge over the river opened to traffic.</p><p>More</p>");
    const std::vector<std::string> body{"The bridge over the river opened to traffic."};
    const PageLines page = page_lines(tree, "Bridge opens", body);

    REQUIRE(page.lines.size() == 6);
    CHECK(page.lines[0].beside);
    CHECK(page.lines[3].text == "By Ann");
    CHECK_FALSE(page.lines[3].beside);
    CHECK(page.headline == 2);
    CHECK(page.body == 4);
    CHECK(page.body_end == 5);
}

TEST_CASE("without the title on the page the first h1 is the headline") {
    const HtmlTree tree("<div>Menu</div><h1>Bridge opened today</h1><p>Text</p>");
    CHECK(page_lines(tree, "A title in other words", {}).headline == 1);
}

TEST_CASE("a line that equals the title is the headline where no heading is") {
    const HtmlTree tree("<div>Menu</div><div>Bridge opens</div><p>Text</p>");
    CHECK(page_lines(tree, "Bridge opens", {}).headline == 1);
    CHECK(page_lines(tree, "", {}).headline == 3);
}

TEST_CASE("what holds the headline is not beside the article") {
    const HtmlTree tree("<div class='with-sidebar'><h1>Title</h1><p>Text</p></div>");
    const PageLines page = page_lines(tree, "Title", {});
    REQUIRE(page.lines.size() == 2);
    CHECK_FALSE(page.lines[1].beside);
}

TEST_CASE("an element stands on the line that holds or begins it") {
    const HtmlTree tree("<p>One</p><p>Two <time>noon</time></p><p><time>night</time> Three</p>");
    const PageLines page = page_lines(tree, {}, {});
    std::vector<std::size_t> lines;
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (tree[id].tag == "time") {
            lines.push_back(page.line_of(tree, id));
        }
    }
    CHECK(lines == std::vector<std::size_t>{1, 2});
}
