// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/visible_dates.h"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;

namespace {

DateCandidates visible(const std::string& html, const DateContext& context = {.title = "Bridge"}) {
    const HtmlTree tree(html);
    return visible_dates(tree, page_lines(tree, context.title, context.paragraphs), context);
}

/// Confidence of the only date of a page; 0 where it has none.
double confidence_of(const std::string& html) {
    const auto found = visible(html);
    REQUIRE(found.size() <= 1);
    return found.empty() ? 0 : found[0].confidence;
}

std::string sections(int count) {
    std::string menu;
    for (int i = 0; i < count; ++i) {
        menu += "<div>Section</div>";
    }
    return menu;
}

}  // namespace

TEST_CASE("a date is the surer the more its place and its label say") {
    const double labelled = confidence_of("<h1>Bridge</h1><p>Published March 30, 2014</p>");
    const double plain = confidence_of("<h1>Bridge</h1><p>March 30, 2014</p>");
    const double within = confidence_of("<h1>Bridge</h1><p>It was opened on March 30, 2014.</p>");
    const double beside = confidence_of("<h1>Bridge</h1><aside>March 30, 2014</aside>");
    CHECK(labelled > plain);
    CHECK(plain > within);
    CHECK(plain > beside);
    CHECK(confidence_of("<h1>Bridge</h1><p>Copyright March 30, 2014</p>") == 0);
}

TEST_CASE("time elements say when, and their class or label what") {
    const auto [html, kind] = GENERATE(table<std::string, DateKind>({
        {"<time datetime='2014-03-30'>Sunday</time>", DateKind::published},
        {"<time datetime='2014-03-30' class='updated'>Sunday</time>", DateKind::updated},
        {"<p>Last updated <time datetime='2014-03-30'>Sunday</time></p>", DateKind::updated},
        {"<p>Published <time datetime='2014-03-30' class='entry-date updated'>Sunday</time></p>",
         DateKind::published},
    }));
    CAPTURE(html);
    const auto found = visible("<h1>Bridge</h1>" + html);
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "time");
    CHECK(found[0].kind == kind);
}

TEST_CASE("a date that a sentence goes on from is not the article's") {
    CHECK(confidence_of(
              "<h1>Bridge</h1><p>On 3 May 1921 the bridge was opened by the mayor.</p>") == 0);
    CHECK(confidence_of("<h1>Bridge</h1><p>3 May 1921, by our own reporter</p>") > 0.5);
}

TEST_CASE("a label may stand on the line above the date") {
    const auto found = visible("<h1>Bridge</h1><div>Last updated</div><div>March 30, 2014</div>");
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == DateKind::updated);
}

TEST_CASE("a date at the head of a paragraph is one of a dateline") {
    const std::string text(400, 'x');
    CHECK(confidence_of("<h1>Bridge</h1><p>Ulm (30.03.2014). " + text + "</p>") > 0.5);
    CHECK(confidence_of("<h1>Bridge</h1><p>Since long before 30.03.2014 " + text + "</p>") == 0);
}

TEST_CASE("the day of today over the whole page is not sure") {
    const std::string menu = "<div>Sunday, March 30, 2014</div>" + sections(4);
    CHECK(confidence_of(menu + "<h1>Bridge</h1>") < 0.4);
}

TEST_CASE("captions known from elsewhere do not date the article") {
    const std::vector<Caption> captions{
        {"The bridge by night with all its lamps, May 3, 2013", {}}};
    const std::string page = "<h1>Bridge</h1><p>" + captions[0].text + "</p>";
    const auto found = visible(page, {.title = "Bridge", .captions = captions});
    CHECK(std::ranges::all_of(found,
                              [](const DateCandidate& date) { return date.confidence < 0.4; }));
}

TEST_CASE("embedded posts and photographs have dates of their own") {
    const double plain = confidence_of("<h1>Bridge</h1><p>Ann Miller, March 30, 2014</p>");
    const double post = confidence_of("<h1>Bridge</h1><p>Ann Miller (@ann) March 30, 2014</p>");
    CHECK(post < plain);
    CHECK(confidence_of("<h1>Bridge</h1><p>File photo, March 30, 2014</p>") == 0);
}

TEST_CASE("the evidence shows the date and the words in front of it") {
    const auto found = visible(
        "<h1>Bridge</h1><p>Published March 30, 2014, 4:05 pm | Updated April 2, 2014 | News</p>");
    REQUIRE(found.size() == 2);
    CHECK(found[0].value == "Published March 30, 2014, 4:05 pm");
    CHECK(found[1].value == "| Updated April 2, 2014");
}

TEST_CASE("the lines above the body count as near, wherever the headline is") {
    const std::string menu = "<h1>Bridge</h1>" + sections(40);
    const std::vector<std::string> body{"The bridge over the river is open to traffic again."};
    const std::string page = menu + "<p>March 30, 2014</p><p>" + body[0] + "</p>";
    const auto far = visible(page);
    const auto near = visible(page, {.title = "Bridge", .paragraphs = body});
    REQUIRE(far.size() + near.size() == 2);
    CHECK(far[0].confidence < near[0].confidence);
    CHECK(far[0].doubt == "far from the headline");
}

TEST_CASE("head lines of a text are read like lines of a page") {
    const std::vector<std::string> lines{"The Harbour Post", "Updated:", "April 16, 1912"};
    const auto found = line_dates(lines, {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == DateKind::updated);
    CHECK(found[0].where == "head line 3");
}
