// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/boilerplate.h"

#include <string>
#include <string_view>

#include "tests/support/catch.h"

using news::indexer::Hint;
using news::indexer::HtmlTree;
using news::indexer::NodeId;
using news::indexer::PageMap;

namespace {

const std::string sentence = "The council met on Tuesday night and agreed to buy the old mill.";

/// What puts the text "here" of the page out.
Hint outside(const std::string& html) {
    const HtmlTree tree(html);
    const PageMap map(tree, collect_blocks(tree));
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (tree[id].text.find("here") != std::string_view::npos) {
            return map.outside(id);
        }
    }
    return Hint::none;
}

}  // namespace

TEST_CASE("the outermost element that is no article puts out all inside", "[boilerplate]") {
    CHECK(outside("<p>" + sentence + "<div class=comments><div class=story-body><p>here") ==
          Hint::comments);
    CHECK(outside("<p>" + sentence + "<div class=wide><p>here") == Hint::none);
}

TEST_CASE("what holds most of the text stays whatever it is called", "[boilerplate]") {
    const std::string name =
        GENERATE("with-sidebar", "ad-wrapper", "page-footer-fixed", "modal", "premium paywall");
    CAPTURE(name);
    CHECK(outside("<div class='" + name + "'><p>" + sentence + "<p>here") == Hint::none);
}

TEST_CASE("what holds the body stays though it is called a frame", "[boilerplate]") {
    std::string words;
    for (int i = 0; i < 4; ++i) {
        words += sentence + ' ';
    }
    const std::string grid =
        "<div class=sidebar-grid><div class=article-body><p>" + words + "<p>here</div></div>";
    CHECK(outside(grid + "<p>" + words + words + words + words) == Hint::none);
}

TEST_CASE("text that only subscribers are shown stays", "[boilerplate]") {
    const std::string rest = "<p>" + sentence + "<p>" + sentence + "<p>" + sentence;
    CHECK(outside("<div class=article-body>" + rest + "<p class=paywall>here</p></div>") ==
          Hint::none);
    CHECK(outside("<p>" + sentence + "<div class=paywall><p>here</div>") == Hint::paywall);
}

TEST_CASE("a figure is what holds a picture and little text", "[boilerplate]") {
    CHECK(outside("<p>" + sentence + "<div class=photo><img><p>here</div>") == Hint::figure);
    CHECK(outside("<p>" + sentence + "<div class=photo><p>here</div>") == Hint::none);
}

TEST_CASE("comments are out also where they are longer than the article", "[boilerplate]") {
    std::string article;
    std::string comments;
    for (int i = 0; i < 5; ++i) {
        article += "<p>" + sentence + "</p>";
    }
    for (int i = 0; i < 50; ++i) {
        comments += "<p>" + sentence + "</p>";
    }
    CHECK(outside("<h1>A mill</h1>" + article + "<div class=comments>here" + comments) ==
          Hint::comments);
    CHECK(outside("<div class=comments-open><h1>A mill</h1>here" + comments + "</div>" + article) ==
          Hint::none);
}

TEST_CASE("teasers behind an article are out, a page of teasers is not", "[boilerplate]") {
    std::string article;
    for (int i = 0; i < 10; ++i) {
        article += "<p>" + sentence + "</p>";
    }
    const std::string card =
        "<li><h3><a href=/x>The mill that nobody wants</a></h3><p>here</p><p>" + sentence +
        "</p></li>";
    CHECK(outside(article + "<ul>" + card + card + card + "</ul>") == Hint::related);
    CHECK(outside("<ul>" + card + card + card + "</ul>" + article) == Hint::none);
}

TEST_CASE("a caption has few words, whatever else is called so", "[boilerplate]") {
    std::string text;
    for (int i = 0; i < 25; ++i) {
        text += "<p>" + sentence + "</p>";
    }
    CHECK(outside(text + text + "<div class=with-caption>here" + text + "</div>") == Hint::none);
    CHECK(outside(text + text + "<div class=with-caption><p>here</p></div>") == Hint::caption);
}
