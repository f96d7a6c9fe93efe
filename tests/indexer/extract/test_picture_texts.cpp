// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/picture_texts.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "tests/support/catch.h"

using news::indexer::Block;
using news::indexer::collect_blocks;
using news::indexer::HtmlTree;
using news::indexer::PageMap;
using news::indexer::PictureTexts;

namespace {

/// The rule for the block that begins with "The mill".
std::string rule_for(const std::string& html) {
    const std::string text = "<p>The council met on Tuesday night and agreed to buy it.</p>";
    const HtmlTree tree("<article>" + text + "<section>" + html + "</section>" + text);
    const auto blocks = collect_blocks(tree);
    const PageMap map(tree, blocks);
    const PictureTexts texts(tree, blocks, map);
    const auto block = std::ranges::find_if(
        blocks, [](const Block& each) { return each.text.starts_with("The mill"); });
    REQUIRE(block != blocks.end());
    return std::string(texts.of(*block).rule);
}

}  // namespace

TEST_CASE("a picture's text is known by its place", "[picture_texts]") {
    const auto [html, rule] = GENERATE(table<std::string, std::string>({
        {"<div><img src=a.jpg><div>The mill at dusk</div></div>", "beside-picture"},
        {"<table><tr><td><img></td></tr><tr><td>The mill at dusk.</td></tr></table>",
         "beside-picture"},
        {"<div><div><img></div></div><p>The wheel has turned since the days when "
         "the town was three farms, a ferry and a chapel, and it never stopped for longer than the "
         "two weeks that the ice on the river took to melt in the coldest of all winters.</p>"
         "<div>The mill at dusk</div>",
         ""},
        {"<p><img alt='The mill by the old river at dusk'></p><p>The mill by the old river at "
         "dusk</p>",
         "image-alt"},
        {"<p><img alt='The mill by the old river at dusk'></p>"
         "<p>The mill by the old river at dusk. Photo: Ann Lee</p>",
         "image-alt"},
        {"<p><img></p><p>The mill before it burned down. (Photo by Ann Lee)</p>", "photo-credit"},
    }));
    CAPTURE(html);
    CHECK(rule_for(html) == rule);
}

TEST_CASE("text beside a picture is not its caption", "[picture_texts]") {
    const std::string html = GENERATE(
        "<div><img width=24><div>The mill at dusk</div></div>",
        "<div><img src=/icons/clock-icon.png><div>The mill at dusk</div></div>",
        "<div><img><h3>Another piece of news</h3><div>The mill at dusk</div></div>",
        "<div><img><p>The mill has stood there for two hundred years and nobody ever thought that "
        "it could burn.</p></div>",
        "<ul><li><img>The mill at dusk</li></ul>");
    CAPTURE(html);
    CHECK(rule_for(html).empty());
}
