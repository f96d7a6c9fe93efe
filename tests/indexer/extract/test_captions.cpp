// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/captions.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using news::Caption;
using news::indexer::collect_blocks;
using news::indexer::find_captions;
using news::indexer::HtmlTree;
using news::indexer::PageMap;

namespace {

std::vector<Caption> captions_of(const std::string& html) {
    const HtmlTree tree("<p>The council met on Tuesday night and agreed to buy the old mill.</p>" +
                        html);
    const auto blocks = collect_blocks(tree);
    return find_captions(tree, blocks, PageMap(tree, blocks), {.begin = 0, .end = tree.size()});
}

}  // namespace

TEST_CASE("a caption is found with its credit", "[captions]") {
    const auto [html, caption] = GENERATE(table<std::string, Caption>({
        {"<figure><img><figcaption>The old mill.</figcaption></figure>", {"The old mill.", ""}},
        {"<figure><img><figcaption>The old mill. <span class=credit>Ann Lee</span></figcaption>",
         {"The old mill.", "Ann Lee"}},
        {"<figure><img><p>The old mill.<div class=photo-credit>Photo: Ann Lee</div></figure>",
         {"The old mill.", "Ann Lee"}},
        {"<div class=image><img><div class=caption>The old mill. (Photo by Ann Lee)</div></div>",
         {"The old mill.", "Ann Lee"}},
        {"<img><p class=wp-caption-text>The old mill.</p>", {"The old mill.", ""}},
    }));
    CAPTURE(html);
    CHECK(captions_of(html) == std::vector{caption});
}

TEST_CASE("a caption that stands twice is found once", "[captions]") {
    const std::string figure = "<figure><img><figcaption>The old mill.</figcaption></figure>";
    CHECK(captions_of(figure + figure).size() == 1);
}

TEST_CASE("buttons and bylines beside a picture are no caption", "[captions]") {
    const std::string html = GENERATE("<figure><img><a href=x>Open the gallery</a></figure>",
                                      "<figure><img><div class=byline>By Ann Lee</div></figure>",
                                      "<figure><img><p>Advertisement</p></figure>");
    CAPTURE(html);
    CHECK(captions_of(html).empty());
}
