// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/body.h"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/catch.h"

using news::indexer::find_body;
using news::indexer::Page;

namespace {

const std::string sentence =
    "<p>The council met on Tuesday night and agreed, after a long debate, to buy the old mill.</p>";
const std::string text =
    "The council met on Tuesday night and agreed, after a long debate, to buy the old mill.";

std::vector<std::string> body_of(const std::string& html, const std::string& title = "") {
    return find_body(Page(html, ""), title).value.paragraphs;
}

}  // namespace

TEST_CASE("what stands around the text by its class is no part of the body", "[body]") {
    const std::string extra = GENERATE(
        "<div class=comments><p>I do not agree at all, and I have lived here for forty "
        "years.</p></div>",
        "<div class='related-links'><p>The mill has stood empty since the flood of 1993, as we "
        "wrote.</p></div>",
        "<div id=shareBar><p>Tell your friends about this story and what you think of "
        "it.</p></div>",
        "<footer><p>This paper is printed by its readers and owned by nobody else at "
        "all.</p></footer>",
        "<div class='author-bio'><p>The writer has covered the council for more than ten "
        "years.</p></div>",
        "<p>Sign up for our newsletter</p>",
        "<p><a href=x>Seven more mills that you can visit</a></p>",
        "<div class=newsletter-box><p>Every morning the news of the valley, free, by "
        "mail.</p></div>");
    CAPTURE(extra);
    CHECK(body_of("<article>" + sentence + extra + sentence + "</article>") ==
          std::vector{text, text});
}

TEST_CASE("headings, lists, quotes and tables inside the text are part of the body", "[body]") {
    const auto [html, expected] = GENERATE(table<std::string, std::string>({
        {"<h2>What it costs</h2>", "What it costs"},
        {"<ul><li>The roof comes first</li></ul>", "The roof comes first"},
        {"<blockquote>It is a start.</blockquote>", "It is a start."},
        {"<table><tr><td>Roof: 40,000</td></tr></table>", "Roof: 40,000"},
        {"<pre>A poem on a mill</pre>", "A poem on a mill"},
    }));
    CAPTURE(html);
    CHECK(body_of("<article>" + sentence + html + sentence + "</article>") ==
          std::vector{text, expected, text});
}

TEST_CASE("the headline is not repeated in the body", "[body]") {
    const std::string html = GENERATE(
        "<h1>Council buys the old mill</h1>", "<h2>Council Buys the Old Mill</h2>",
        "<div>Council buys the old mill</div>", "<h2>Valley: Council buys the old mill</h2>");
    CAPTURE(html);
    CHECK(body_of("<div>" + html + sentence + sentence + "</div>", "Council buys the old mill") ==
          std::vector{text, text});
}

TEST_CASE("a heading or label that nothing follows is left out", "[body]") {
    CHECK(body_of("<article>" + sentence + "<h2>More mills</h2><p>Mills</p></article>") ==
          std::vector{text});
}

TEST_CASE("a page without running text has no body", "[body]") {
    const std::string html = GENERATE("", "<p></p>", "<ul><li><a href=a>News</a></ul>");
    CAPTURE(html);
    const auto found = find_body(Page(html, ""), "");
    CHECK(found.value.paragraphs.empty());
    CHECK(found.evidence.empty());
}

TEST_CASE("the evidence names the element of the body and why lines were left out", "[body]") {
    const auto found = find_body(
        Page("<div class='story-body wide'>" + sentence + "<p>Advertisement</p>" + sentence, ""),
        "");
    REQUIRE(found.evidence.size() == 2);
    CHECK(found.evidence[0].rule == "body-container");
    CHECK(found.evidence[0].where == "div.story-body[1]");
    CHECK(found.evidence[0].rejected.empty());
    CHECK(found.evidence[1].value == "Advertisement");
    CHECK(found.evidence[1].rejected == "furniture");
}

TEST_CASE("the evidence of a page full of furniture stays short", "[body]") {
    std::string html = "<div class=story-body>" + sentence;
    for (int i = 0; i < 1000; ++i) {
        html += "<p>Advertisement</p>";
    }
    CHECK(find_body(Page(html + sentence, ""), "").evidence.size() <= 40);
}
