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
using news::indexer::PictureTexts;

namespace {

std::vector<Caption> captions_of(const std::string& html) {
    const HtmlTree tree("<p>The council met on Tuesday night and agreed to buy the old mill.</p>" +
                        html);
    const auto blocks = collect_blocks(tree);
    const PageMap map(tree, blocks);
    return find_captions(tree, blocks, map, PictureTexts(tree, blocks, map),
                         {.begin = 0, .end = tree.size()});
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

TEST_CASE("a caption counts in whatever box its picture stands", "[captions]") {
    const std::string figure = "<figure><img><figcaption>The old mill.</figcaption></figure>";
    const std::string html = GENERATE_COPY(
        "<div class=teaser-image>" + figure + "</div>", "<div class=sidebar-grid>" + figure,
        std::string("<figure><img><figcaption class=picture-footer>The old mill.</figcaption>"),
        std::string("<a href=#picture2><figure><img><figcaption>The old mill.</figcaption>"),
        std::string("<a href=mill.jpg?w=900><figure><img><figcaption>The old mill.</figcaption>"));
    CAPTURE(html);
    CHECK(captions_of(html) == std::vector<Caption>{{"The old mill.", ""}});
}

TEST_CASE("each picture of a gallery keeps its own caption", "[captions]") {
    const auto captions = captions_of(
        "<div class=slider><figure><img><figcaption>The old mill.</figcaption></figure>"
        "<figure><img><figcaption>Its new wheel.</figcaption></figure></div>");
    CHECK(captions == std::vector<Caption>{{"The old mill.", ""}, {"Its new wheel.", ""}});
}

TEST_CASE("a caption given again for the enlarged picture is taken once", "[captions]") {
    const auto captions = captions_of(
        "<figure><img><div class=zoom-caption>The old mill.</div>"
        "<figcaption>The old mill.</figcaption></figure>");
    CHECK(captions == std::vector<Caption>{{"The old mill.", ""}});
}
