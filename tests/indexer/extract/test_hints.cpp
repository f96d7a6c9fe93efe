// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/hints.h"

#include <string>

#include "tests/support/catch.h"

using news::indexer::Hint;
using news::indexer::HintReader;
using news::indexer::HtmlTree;
using news::indexer::NodeId;

namespace {

Hint hint_of_element(const std::string& html) {
    const HtmlTree tree("<body>" + html);
    NodeId body = 0;
    while (tree[body].tag != "body") {
        ++body;
    }
    return HintReader(tree).of(body + 1);
}

}  // namespace

TEST_CASE("an element says by tag, class, id, property or role what it is", "[hints]") {
    const auto [html, hint] = GENERATE(table<std::string, Hint>({
        {"<div>", Hint::none},
        {"<article>", Hint::article},
        {"<nav>", Hint::navigation},
        {"<div class=article-body>", Hint::body},
        {"<div class=articleBody>", Hint::body},
        {"<div class=article_body--wide>", Hint::body},
        {"<div id=ArticleBody>", Hint::body},
        {"<div itemprop=articleBody class=paywall>", Hint::body},
        {"<section class='article-body has-ads'>", Hint::body},
        {"<div class=related2>", Hint::related},
        {"<ul class=toc_list>", Hint::navigation},
        {"<div class='box user-comments'>", Hint::comments},
        {"<div role=navigation>", Hint::navigation},
        {"<p class=wp-caption-text>", Hint::caption},
        {"<span class=mediaSubtitleText>", Hint::caption},
        {"<div class=image__desc>", Hint::caption},
        {"<div class=absatzbild>", Hint::figure},
        {"<div class=imgbox>", Hint::figure},
        {"<figcaption class=picture-footer>", Hint::caption},
        {"<figcaption class=photo-credit>", Hint::credit},
        {"<div style='display:none'>", Hint::hidden},
        {"<div class='box hidden'>", Hint::hidden},
        {"<div class='paywall hidden'>", Hint::paywall},
    }));
    CAPTURE(html);
    CHECK(hint_of_element(html) == hint);
}

TEST_CASE("a word inside another word is no hint", "[hints]") {
    const std::string html =
        GENERATE("<div class=shadow>", "<div class=head>", "<div id=cb-b985d6-fa31ad9>",
                 "<div class=commentary-piece>", "<div class='hidden md:block'>",
                 "<div class=overflow-hidden>", "<div class=metal>");
    CAPTURE(html);
    CHECK(hint_of_element(html) == Hint::none);
}
