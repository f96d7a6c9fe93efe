// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/blocks.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using news::indexer::Block;
using news::indexer::BlockKind;
using news::indexer::collect_blocks;
using news::indexer::HtmlTree;

namespace {

std::vector<std::string> texts_of(const std::string& html) {
    const HtmlTree tree(html);
    std::vector<std::string> texts;
    for (const Block& block : collect_blocks(tree)) {
        texts.push_back(block.text);
    }
    return texts;
}

}  // namespace

TEST_CASE("a page falls into the lines that a reader sees", "[blocks]") {
    using Lines = std::vector<std::string>;
    const auto [html, lines] = GENERATE(table<std::string, Lines>({
        {"<p>one <b>two</b><p>three", {"one two", "three"}},
        {"<div>one<p>two</p>three</div>", {"one", "two", "three"}},
        {"one<br>two", {"one two"}},
        {"one<br><br>two", {"one", "two"}},
        {"one<br> <br>two", {"one", "two"}},
        {"<p>a<span style='display:none'>b</span>c", {"ac"}},
        {"<p>a <span class=sr-only>opens in a new tab</span>", {"a"}},
        {"<title>t</title><p>a<button>b</button>", {"a"}},
        {"<p>&nbsp;<p> ", {}},
    }));
    CAPTURE(html);
    CHECK(texts_of(html) == lines);
}

TEST_CASE("a single break behind a long sentence parts paragraphs", "[blocks]") {
    const std::string sentence =
        "The board put off its vote for the third time after farmers had filled the hall.";
    CHECK(texts_of(sentence + "<br>" + sentence) == std::vector{sentence, sentence});
}

TEST_CASE("a block knows its kind, its words and how many of them are links", "[blocks]") {
    const HtmlTree tree("<h2>one</h2><ul><li><a>two three</a> four</ul><blockquote><p>five.");
    const auto blocks = collect_blocks(tree);
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].kind == BlockKind::heading);
    CHECK(blocks[1].kind == BlockKind::item);
    CHECK(blocks[1].words == 3);
    CHECK(blocks[1].link_words == 2);
    CHECK(blocks[2].kind == BlockKind::quote);
    CHECK(blocks[2].ends_sentence);
    CHECK_FALSE(blocks[1].ends_sentence);
}
