// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/subtree.h"

#include <string>

#include "tests/support/catch.h"

using news::indexer::choose_subtree;
using news::indexer::collect_blocks;
using news::indexer::HtmlTree;
using news::indexer::PageMap;
using news::indexer::path_of;

namespace {

const std::string sentence =
    "<p>The council met on Tuesday night and agreed, after a long debate, to buy the mill.</p>";
const std::string links = "<ul><li><a>News</a><li><a>Weather</a><li><a>Sport today</a></ul>";

std::string chosen(const std::string& html) {
    const HtmlTree tree(html);
    const auto blocks = collect_blocks(tree);
    const auto subtree = choose_subtree(tree, blocks, PageMap(tree, blocks));
    return subtree.score > 0 ? path_of(tree, subtree.node) : "";
}

}  // namespace

TEST_CASE("the subtree with most running text and least beside it is chosen", "[subtree]") {
    const auto [html, path] = GENERATE(table<std::string, std::string>({
        {links + "<div id=a>" + sentence + sentence + "</div>" + links, "div[2]"},
        {"<div><div class=x>" + sentence + sentence + "</div>" + links + "</div>", "div.x[1]"},
        {"<div class=x>" + sentence + "<div>" + sentence + "</div></div>" + links, "div.x[1]"},
        {"<div class=x>" + sentence + "</div><div class=story-body>" + sentence + "</div>" + links +
             links + links + links,
         "div.story-body[2]"},
        {"<table><tr><td>" + links + "<td>" + sentence + sentence + "</table>", "td[2]"},
        {links, ""},
    }));
    CAPTURE(html);
    CHECK(chosen(html) == path);
}

TEST_CASE("a named body needs less proof where it holds lists", "[subtree]") {
    CHECK(chosen("<div class=entry-content>" + sentence + links + sentence + links + "</div>") ==
          "div.entry-content[1]");
}

TEST_CASE("a body in several elements of one name is in what holds them", "[subtree]") {
    const std::string part = "<div class=article-text>" + sentence + "</div>";
    const std::string large = "<div class=article-text>" + sentence + sentence + sentence +
                              sentence + sentence + sentence + "</div>";
    const std::string other = "<article>" + part + "</article>";
    CHECK(chosen("<main>" + large + "<hr>" + part + "</main>") == "main[1]");
    CHECK(chosen("<article class=x>" + large + part + "</article>" + other) == "article.x[1]");
    CHECK(chosen("<main>" + other + "<article class=y>" + large + "</article></main>") ==
          "div.article-text[1]");
}
