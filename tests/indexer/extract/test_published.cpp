// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/published.h"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;
using namespace std::chrono_literals;

namespace {

constexpr auto captured = std::chrono::sys_days{2020y / 1 / 1};

Finding<std::optional<ArticleDate>> date_of(const std::string& html, const DateContext& context = {
                                                                         .title = "Bridge opens"}) {
    const Page page(html, {});
    RawItem item;
    item.captured = captured;
    return find_date(page, item, context);
}

/// "2014-03-30" or "updated 2014-03-30"; empty for an undated page.
std::string words(const std::optional<ArticleDate>& date) {
    if (!date) {
        return {};
    }
    const char* kind = date->kind == DateKind::updated    ? "updated "
                       : date->kind == DateKind::inferred ? "inferred "
                                                          : "";
    return kind + format_days(date->days);
}

std::string article(const std::string& around_headline) {
    return "<html><body><h1>Bridge opens</h1>" + around_headline +
           "<p>The bridge over the river is open to traffic.</p></body></html>";
}

}  // namespace

TEST_CASE("a page states its date in many places") {
    const auto [html, date] = GENERATE(table<std::string, std::string>({
        {R"(<script type="application/ld+json">{"@type":"NewsArticle",
            "datePublished":"2014-03-30T10:00:00Z"}</script>)",
         "2014-03-30"},
        {R"(<script type="application/ld+json">{"@type":"NewsArticle",
            "dateModified":"2014-03-30"}</script>)",
         "updated 2014-03-30"},
        {R"(<meta property="article:published_time" content="2014-03-30T10:00:00+02:00">)",
         "2014-03-30"},
        {R"(<meta name="DC.date.issued" content="2014-03-30">)", "2014-03-30"},
        {R"(<meta name="parsely-pub-date" content="2014-03-30T10:00:00">)", "2014-03-30"},
        {R"(<meta name="date" content="03/30/2014 20:41:43">)", "2014-03-30"},
        {R"(<meta property="og:updated_time" content="2014-03-30">)", "updated 2014-03-30"},
        {R"(<span itemprop="datePublished" content="2014-03-30">Sunday</span>)", "2014-03-30"},
        {R"(<link rel="canonical" href="https://paper.example/2014/03/30/bridge">)", "2014-03-30"},
        {R"(<script>window.state = {"publishedAt":"2014-03-30T10:00:00Z"};</script>)",
         "2014-03-30"},
        {R"(<h1>Bridge opens</h1><time datetime="2014-03-30">Sunday</time>)", "2014-03-30"},
        {"<h1>Bridge opens</h1><p>By Ann Miller | March 30, 2014</p>", "2014-03-30"},
        {"<h1>Bridge opens</h1><p>Updated: March 30, 2014</p>", "updated 2014-03-30"},
        {"<h1>Pont ouvert</h1><p>Publié le 30 mars 2014 à 10h05</p>", "2014-03-30"},
        {"<h1>Bridge opens</h1><p>March 2014</p>", "2014-03-01/2014-03-31"},
    }));
    CAPTURE(html);
    CHECK(words(date_of(html).value) == date);
}

TEST_CASE("what is no date of the article leaves the page undated") {
    const auto html = GENERATE(values<std::string>(
        {"", "<p>Copyright 2014</p>", "<p>&copy; March 30, 2014</p>",
         R"(<meta name="date" content="1970-01-01T00:00:00Z">)",
         R"(<meta name="date" content="0001-01-01">)", R"(<meta name="date" content="1900-01-01">)",
         R"(<meta name="date" content="2031-03-30">)", R"(<meta name="date" content="2014-02-30">)",
         "<p>The old bridge fell on 3 May 1931 after a flood that nobody in town forgot.</p>"}));
    CAPTURE(html);
    CHECK(words(date_of(html).value).empty());
}

TEST_CASE("a date after the capture is rejected with the reason") {
    const auto found = date_of(R"(<meta name="date" content="2031-03-30">)");
    REQUIRE(found.evidence.size() == 1);
    CHECK(found.evidence[0].value == "2031-03-30");
    CHECK(found.evidence[0].rejected == "later than the article can be");
}

TEST_CASE("the publication goes before the update, and both are in the evidence") {
    const auto found =
        date_of(article("<p>Updated April 2, 2014</p><p>Published March 30, 2014, 4:05 pm</p>"));
    CHECK(words(found.value) == "2014-03-30");
    CHECK(found.value->time == "16:05");
    CHECK(std::ranges::any_of(found.evidence, [](const Evidence& evidence) {
        return evidence.rejected == "the date of a later change";
    }));
}

TEST_CASE("the time of the last change is no publication where an earlier day is known") {
    const auto found = date_of(
        R"(<meta property="article:published_time" content="2014-04-02T10:00:00Z">
           <meta property="article:modified_time" content="2014-04-02T10:00:00Z">
           <meta name="pubdate" content="2014-03-30T09:00:00Z">)");
    CHECK(words(found.value) == "2014-03-30");
}

TEST_CASE("the day is the publisher's where the moment is given in UTC") {
    const std::string meta =
        R"(<meta property="article:published_time" content="2014-03-30T02:00:00Z">)";
    CHECK(words(date_of(meta).value) == "2014-03-30");
    CHECK(words(date_of(meta + article("<p>March 29, 2014</p>")).value) == "2014-03-29");
    CHECK(words(date_of(meta + R"(<meta name="pubdate" content="2014-03-29T21:00:00-05:00">)")
                    .value) == "2014-03-29");
    // No clock on Earth shows the 28th at that moment.
    CHECK(words(date_of(meta + article("<p>March 28, 2014</p>")).value) == "2014-03-30");
}

TEST_CASE("dates of related articles, comments and captions are not the article's") {
    const std::string page = article(
        "<p>March 30, 2014</p><ul class='related'><li>April 9, 2014</li></ul>"
        "<figure>The old bridge, seen from the harbour in the snow, May 3, 2013</figure>");
    CHECK(words(date_of(page).value) == "2014-03-30");
}

TEST_CASE("other dates on the page decide between the readings of a day with slashes") {
    CHECK(words(date_of(article("<p>Published 03/04/2014</p>") +
                        R"(<link rel="canonical" href="https://paper.example/2014/03/04/b">)")
                    .value) == "2014-03-04");
    CHECK(words(date_of(article("<p>Published 03/04/2014</p>"),
                        {.language = "en-US", .title = "Bridge opens"})
                    .value) == "2014-03-04");
}

TEST_CASE("a page without a stated date is dated from its text") {
    const std::vector<Caption> captions{{"Ministers meet in Rome, March 30, 2014.", {}}};
    const std::vector<std::string> lead{
        "The minister landed in Rome Saturday ahead of a Sunday summit."};
    CHECK(words(date_of("<p>Text</p>", {.paragraphs = lead, .captions = captions}).value) ==
          "inferred 2014-03-29/2014-03-30");
}

TEST_CASE("a text without markup is dated by its head lines") {
    const std::vector<std::string> head{"The Harbour Post", "April 16, 1912."};
    const auto found = find_date({.head = head});
    CHECK(words(found.value) == "1912-04-16");
    CHECK(found.evidence.at(0).where == "head line 2");
    CHECK(words(find_date({.url = "https://paper.example/2014/03/30/b"}).value) == "2014-03-30");
    CHECK(words(find_date(DateContext{}).value).empty());
}

TEST_CASE("the evidence is short whatever the page holds") {
    std::string page;
    for (int day = 1; day < 29; ++day) {
        page += "<p>March " + std::to_string(day) + ", 2014</p>";
    }
    CHECK(date_of(page).evidence.size() <= 9);
}
