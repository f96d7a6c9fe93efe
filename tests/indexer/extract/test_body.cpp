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

TEST_CASE("a caption is known by a photo credit behind it, a text by its agency is not one",
          "[body]") {
    const auto [line, is_text] = GENERATE(table<std::string, bool>({
        {"The mill in its last summer. Photo: Ann Lee", false},
        {"The mill in its last summer. (Credit: Ann Lee)", false},
        {"The mill in its last summer. © Ann Lee", false},
        {"The mill will turn again in May. (Reuters)", true},
        {"The mill has one wish: a roof.", true},
    }));
    CAPTURE(line);
    const auto body = body_of("<article>" + sentence + "<p>" + line + "</p>" + sentence);
    CHECK(body.size() == (is_text ? 3 : 2));
}

TEST_CASE("text from a script loses its furniture as well", "[body]") {
    std::string body;
    for (int i = 0; i < 3; ++i) {
        body += "The council met on day " + std::to_string(i) +
                " and agreed, after a long debate, to buy the old mill by the river.\\n";
    }
    const Page page(R"(<script type="application/ld+json">{"@type":"NewsArticle","articleBody":")" +
                        body + R"(Read more: Mills\nSign up for our newsletter"}</script>)",
                    "");
    CHECK(find_body(page, "").value.paragraphs.size() == 3);
}

TEST_CASE("a list that closes the text stays, single lines do not", "[body]") {
    const std::string list =
        "<h2>Winners</h2><ul><li>Ann Lee</li><li>Bo Ek</li><li>Cy Orr</li></ul>";
    CHECK(body_of("<div class=story-body>" + sentence + list + "<p>Mills</p></div>") ==
          std::vector<std::string>{text, "Winners", "Ann Lee", "Bo Ek", "Cy Orr"});
    CHECK(body_of("<article>" + sentence + "<h2>Want more mills?</h2></article>") ==
          std::vector{text});
}

TEST_CASE("a long paragraph that the page repeats is taken once", "[body]") {
    std::string words;
    for (int i = 0; i < 10; ++i) {
        words += "The wheel turns again. ";
    }
    CHECK(body_of("<article><p>" + words + "</p>" + sentence + "<p>" + words + "</p></article>")
              .size() == 2);
}

TEST_CASE("a page without running text has no body", "[body]") {
    const std::string html = GENERATE("", "<p></p>", "<ul><li><a href=a>News</a></ul>");
    CAPTURE(html);
    const auto found = find_body(Page(html, ""), "");
    CHECK(found.value.paragraphs.empty());
    CHECK(found.evidence.empty());
}

TEST_CASE("a label goes together with the links that it announces", "[body]") {
    const auto [html, kept] = GENERATE(table<std::string, std::vector<std::string>>({
        {"<p>More on mills:</p><p><a href=x>The mills of the valley</a></p>" + sentence, {}},
        {"<h3>Good to know</h3><ul><li><a href=x>All mills</a></ul><h3>What comes next</h3>" +
             sentence,
         {"What comes next"}},
        {"<h3>What comes next</h3><p><a href=x>All mills</a></p>" + sentence, {"What comes next"}},
        {"<p>They plan two things:</p><ul><li>A roof</li></ul>" + sentence,
         {"They plan two things:", "A roof"}},
    }));
    std::vector<std::string> expected = kept;
    expected.insert(expected.begin(), text);
    expected.push_back(text);
    CAPTURE(html);
    CHECK(body_of("<article>" + sentence + html + "</article>") == expected);
}

TEST_CASE("text in one box with a picture is no part of the body", "[body]") {
    const std::string picture = GENERATE(
        "<div><img src=mill.jpg><div>The mill at dusk</div></div>",
        "<p><img src=mill.jpg></p><p>The mill as it stood before the flood. (Photo by Ann Lee)</p>",
        "<div class=media><img src=mill.jpg><span class=media-subtitle>The old mill.</span></div>");
    CAPTURE(picture);
    const auto found =
        find_body(Page("<article>" + sentence + picture + sentence + "</article>", ""), "").value;
    CHECK(found.paragraphs == std::vector{text, text});
    CHECK(found.captions.size() == 1);
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

TEST_CASE("the evidence counts what is kept and tells where it begins and ends", "[body]") {
    const auto found = find_body(
        Page("<div class=story-body>" + sentence + "<h2>The roof</h2>" + sentence, ""), "");
    CHECK(found.evidence.at(0).value ==
          "2 paragraphs, 1 headings, 36 words: “The council met on Tuesday night and…” to “The "
          "council met on Tuesday night and…”");
}

TEST_CASE("the evidence says of every block from the headline on why it is out", "[body]") {
    const auto found =
        find_body(Page("<main><h1>A mill</h1><div class=share>Tell a friend</div><p>Valley</p>"
                       "<div class=story-body>" +
                           sentence + "<p><a href=x>All mills</a></p>" + sentence +
                           "</div><p>Imprint</p><p>Contact</p>",
                       ""),
                  "A mill");
    std::vector<std::string> reasons;
    for (const auto& evidence : found.evidence) {
        reasons.push_back(evidence.value + ": " + evidence.rejected);
    }
    reasons.erase(reasons.begin());
    CHECK(reasons == std::vector<std::string>{"A mill: headline", "Tell a friend: share",
                                              "Valley: before-body", "All mills: links",
                                              "Imprint (+1): behind-body"});
}

TEST_CASE("the evidence of a page full of furniture stays short", "[body]") {
    std::string html = "<div class=story-body>" + sentence;
    for (int i = 0; i < 1000; ++i) {
        html += "<p>Advertisement</p>" + sentence;
    }
    const auto found = find_body(Page(html, ""), "");
    CHECK(found.evidence.size() <= 40);
    CHECK(found.evidence.back().value == "970 more blocks");
}
