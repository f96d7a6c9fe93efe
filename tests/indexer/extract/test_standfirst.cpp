// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/standfirst.h"

#include <string>

#include "common/text.h"
#include "tests/support/catch.h"

using news::indexer::collect_blocks;
using news::indexer::HtmlTree;
using news::indexer::NodeId;
using news::indexer::PageMap;

namespace {

const std::string paragraph =
    "<p>The council met on Tuesday night and agreed, after a long debate, to buy the mill.</p>";

/// The standfirst's text, with "!" behind it where it is marked as one.
std::string standfirst_of(const std::string& between, const std::string& description = "") {
    const HtmlTree tree("<h1>Mill</h1>" + between + "<section>" + paragraph + paragraph);
    const auto blocks = collect_blocks(tree);
    NodeId body = 0;
    while (tree[body].tag != "section") {
        ++body;
    }
    const std::string letters = news::fold_letters(description);
    const PageMap map(tree, blocks);
    const NodeId headline = find_headline(blocks, tree, "mill", body);
    std::string text;
    for (const auto* block : find_standfirst(
             tree, blocks, map, {.body = body, .headline = headline, .description = letters})) {
        text += block->text;
        text += is_marked_standfirst(tree, map, *block, letters) ? "!" : "";
    }
    return text;
}

}  // namespace

TEST_CASE("a standfirst stands between headline and text", "[standfirst]") {
    const auto [between, text] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"<p class=standfirst>It will be a museum.</p>", "It will be a museum.!"},
        {"<div class=article__subtitle><p>It will be a museum.</div>", "It will be a museum.!"},
        {"<p>It will be a museum, if the roof can be saved.</p>",
         "It will be a museum, if the roof can be saved."},
        {"<p>By Ada Finch</p>", ""},
        {"<p class=byline>By Ada Finch, who has covered the council for years</p>", ""},
        {"<p>Sign up for our newsletter and never miss another mill.</p>", ""},
    }));
    CAPTURE(between);
    CHECK(standfirst_of(between) == text);
}

TEST_CASE("the page's own description marks the standfirst", "[standfirst]") {
    const std::string text = "It will be a museum, if the roof can be saved before winter.";
    CHECK(standfirst_of("<p>" + text + "</p>", text) == text + "!");
}

TEST_CASE("sentences that are called a teaser are a standfirst, linked ones are not",
          "[standfirst]") {
    const std::string words = "The town buys its old mill, but nobody knows yet who will pay.";
    CHECK(standfirst_of("<div class=teaser><p>" + words + "</p></div>") == words + "!");
    CHECK(standfirst_of("<div class=teaser><a href=x>" + words + "</a></div>").empty());
}
