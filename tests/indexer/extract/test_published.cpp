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

Finding<ArticleDates> dates_of(const std::string& html,
                               DateContext context = {.title = "Bridge opens"}) {
    context.captured = captured;
    return article_dates(Page(html, {}), context);
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
    CHECK(words(dates_of(html).value.date) == date);
}

TEST_CASE("what is no date of the article leaves the page undated") {
    const auto html = GENERATE(values<std::string>(
        {"", "<p>Copyright 2014</p>", "<p>&copy; March 30, 2014</p>",
         R"(<meta name="date" content="1970-01-01T00:00:00Z">)",
         R"(<meta name="date" content="0001-01-01">)", R"(<meta name="date" content="1900-01-01">)",
         R"(<meta name="date" content="2031-03-30">)", R"(<meta name="date" content="2014-02-30">)",
         "<p>The old bridge fell on 3 May 1931 after a flood that nobody in town forgot.</p>"}));
    CAPTURE(html);
    CHECK(words(dates_of(html).value.date).empty());
}

TEST_CASE("what cannot be the date is rejected with the reason") {
    const auto [value, reason] = GENERATE(table<std::string, std::string>({
        {"2031-03-30", "after the page was saved, 2020-01-01"},
        {"1970-01-01T00:00:00Z", "a date that machines write where they know none"},
        {"0001-01-01T00:00:00", "a date that machines write where they know none"},
        {"1900-01-01", "a date that machines write where they know none"},
        {"2014-02-30", "no date, or none that exists"},
        {"0000-00-00 00:00:00", "no date, or none that exists"},
    }));
    CAPTURE(value);
    const auto found = dates_of("<meta name='date' content='" + value + "'>");
    CHECK_FALSE(found.value.date);
    REQUIRE(found.evidence.size() == 1);
    CHECK(found.evidence[0].value == value);
    CHECK(found.evidence[0].rejected == reason);
}

TEST_CASE("without a capture, no date of the future counts") {
    const Page page("<meta name='date' content='2931-03-30'>", {});
    const auto found = article_dates(page, {});
    CHECK_FALSE(found.value.date);
    CHECK(found.evidence.at(0).rejected == "in the future");
}

TEST_CASE("the publication goes before the update, and both are in the evidence") {
    const auto found =
        dates_of(article("<p>Updated April 2, 2014</p><p>Published March 30, 2014, 4:05 pm</p>"));
    CHECK(words(found.value.date) == "2014-03-30");
    CHECK(found.value.date->time == "16:05");
    CHECK(std::ranges::any_of(found.evidence, [](const Evidence& evidence) {
        return evidence.rejected == "the date of a later change";
    }));
}

TEST_CASE("the time of the last change is no publication where an earlier day is known") {
    const auto found = dates_of(
        R"(<meta property="article:published_time" content="2014-04-02T10:00:00Z">
           <meta property="article:modified_time" content="2014-04-02T10:00:00Z">
           <meta name="pubdate" content="2014-03-30T09:00:00Z">)");
    CHECK(words(found.value.date) == "2014-03-30");
}

TEST_CASE("the day is the publisher's where the moment is given in UTC") {
    const std::string meta =
        R"(<meta property="article:published_time" content="2014-03-30T02:00:00Z">)";
    CHECK(words(dates_of(meta).value.date) == "2014-03-30");
    CHECK(words(dates_of(meta + article("<p>March 29, 2014</p>")).value.date) == "2014-03-29");
    CHECK(words(dates_of(meta + R"(<meta name="pubdate" content="2014-03-29T21:00:00-05:00">)")
                    .value.date) == "2014-03-29");
    // No clock on Earth shows the 28th at that moment.
    CHECK(words(dates_of(meta + article("<p>March 28, 2014</p>")).value.date) == "2014-03-30");
}

TEST_CASE("dates of related articles, comments and captions are not the article's") {
    const std::string page = article(
        "<p>March 30, 2014</p><ul class='related'><li>April 9, 2014</li></ul>"
        "<figure>The old bridge, seen from the harbour in the snow, May 3, 2013</figure>");
    CHECK(words(dates_of(page).value.date) == "2014-03-30");
}

TEST_CASE("other dates on the page decide between the readings of a day with slashes") {
    CHECK(words(dates_of(article("<p>Published 03/04/2014</p>") +
                         R"(<link rel="canonical" href="https://paper.example/2014/03/04/b">)")
                    .value.date) == "2014-03-04");
    CHECK(words(dates_of(article("<p>Published 03/04/2014</p>"),
                         {.language = "en-US", .title = "Bridge opens"})
                    .value.date) == "2014-03-04");
}

TEST_CASE("a page without a stated date is dated from its text") {
    const std::vector<Caption> captions{{"Ministers meet in Rome, March 30, 2014.", {}}};
    const std::vector<std::string> lead{
        "The minister landed in Rome Saturday ahead of a Sunday summit."};
    CHECK(words(dates_of("<p>Text</p>", {.paragraphs = lead, .captions = captions}).value.date) ==
          "inferred 2014-03-29/2014-03-30");
}

TEST_CASE("a text without markup is dated by its head lines") {
    const std::vector<std::string> head{"The Harbour Post", "April 16, 1912."};
    const auto found = article_dates({.head = head});
    CHECK(words(found.value.date) == "1912-04-16");
    CHECK(found.evidence.at(0).where == "head line 2");
    CHECK(words(article_dates({.url = "https://paper.example/2014/03/30/b"}).value.date) ==
          "2014-03-30");
    CHECK(words(article_dates(DateContext{}).value.date).empty());
}

TEST_CASE("the evidence is short whatever the page holds") {
    std::string page;
    for (int day = 1; day < 29; ++day) {
        page += "<p>March " + std::to_string(day) + ", 2014</p>";
    }
    CHECK(dates_of(page).evidence.size() <= 9);
}

TEST_CASE("the last change is kept apart from the publication") {
    const auto [html, date, updated] = GENERATE(table<std::string, std::string, std::string>({
        {R"(<script type="application/ld+json">{"@type":"NewsArticle",
            "datePublished":"2014-03-30","dateModified":"2014-04-02T10:00:00Z"}</script>)",
         "2014-03-30", "updated 2014-04-02"},
        {"<h1>Bridge opens</h1><p>Published March 30, 2014</p><p>Updated April 2, 2014</p>",
         "2014-03-30", "updated 2014-04-02"},
        {"<meta property='og:updated_time' content='2014-04-02'>", "updated 2014-04-02",
         "updated 2014-04-02"},
        {"<meta name='pubdate' content='2014-03-30'>", "2014-03-30", ""},
        // A draft is changed before it appears.
        {R"(<meta name="pubdate" content="2014-03-30"><meta name="lastmod" content="2014-03-01">)",
         "2014-03-30", ""},
    }));
    CAPTURE(html);
    const auto found = dates_of(html);
    CHECK(words(found.value.date) == date);
    CHECK(words(found.value.updated) == updated);
}

TEST_CASE("a date without a meaning is later than the change that readers see: a change too") {
    const std::string meta = "<meta name='date' content='2014-04-03T11:00:00'>";
    const std::string seen = "<p>Updated: April 1, 2014, 6:00 pm</p>";
    CHECK(words(dates_of(meta + article(seen)).value.date) == "updated 2014-04-01");
    CHECK(words(dates_of("<meta property='article:published_time' content='2014-04-03'>" +
                         article(seen))
                    .value.date) == "2014-04-03");
}

TEST_CASE("rivals come with the reason of their defeat, the surest first") {
    const auto found = dates_of(
        "<meta property='article:published_time' content='2014-03-30'>"
        "<meta property='article:modified_time' content='2014-04-02'>" +
        article("<p>March 30, 2014</p><aside>Rain ahead<p>May 3, 2013</p></aside>"));
    std::vector<std::string> reasons;
    for (const Evidence& evidence : found.evidence) {
        if (evidence.field == "date") {
            reasons.push_back(evidence.rejected);
        }
    }
    CHECK(reasons == std::vector<std::string>{"", "says the same", "the date of a later change",
                                              "beside the article"});
}

TEST_CASE("how long ago it was counts from the capture, in the head alone") {
    const std::string page = article("<p>By Ann Miller, 3 days ago</p>");
    CHECK(words(dates_of(page, {.language = "en", .title = "Bridge opens"}).value.date) ==
          "inferred 2019-12-28/2019-12-29");
    CHECK_FALSE(
        article_dates(Page(page, {}), {.language = "en", .title = "Bridge opens"}).value.date);
    CHECK(words(dates_of(article("<p>March 30, 2014</p><p>3 days ago</p>"),
                         {.language = "en", .title = "Bridge opens"})
                    .value.date) == "2014-03-30");
}

TEST_CASE("unambiguous dates of a page and its claim decide on the order of day and month") {
    const auto [html, url, date] = GENERATE(table<std::string, std::string, std::string>({
        {"<html lang='en'>" + article("<p>03/04/2014</p><aside>12/25/2013</aside>"), "",
         "2014-03-04"},
        {"<html lang='en'>" + article("<p>03/04/2014</p><aside>25/12/2013</aside>"), "",
         "2014-04-03"},
        {"<html lang='en-US'>" + article("<p>03/04/2014</p>"), "https://paper.example/b",
         "2014-03-04"},
        {"<html lang='en-GB'>" + article("<p>03/04/2014</p>"), "https://paper.example/b",
         "2014-04-03"},
        {"<html lang='en'>" + article("<time>03/04/2014</time>"), "https://paper.example/b",
         "2014-03-04"},
        {"<html lang='en-US'>" + article("<p>03/04/2014</p>"), "https://paper.in/b", "2014-04-03"},
    }));
    CAPTURE(html, url);
    CHECK(
        words(dates_of(html, {.url = url, .language = "en", .title = "Bridge opens"}).value.date) ==
        date);
}

TEST_CASE("dates of scripts and data attributes count where nothing else is stated") {
    const auto [html, date] = GENERATE(table<std::string, std::string>({
        {R"(<div data-publish-date="2014.03.30 18:40"></div>)", "2014-03-30"},
        {R"(<i data-date="2014-03-30"></i><i data-date="2014-03-30"></i>)", "2014-03-30"},
        {R"(<i data-date="2014-03-30"></i><i data-date="2014-04-02"></i>)", ""},
        {R"(<script>show("2014/03/30 01:43:09")</script>)", "2014-03-30"},
        // "30. March 2014, 17:05" in Base64
        {R"(<h1>Bridge opens</h1><time data-obfuscated="MzAuIE1hcmNoIDIwMTQsIDE3OjA1"></time>)",
         "2014-03-30"},
        {R"(<h1>Bridge opens</h1><time data-obfuscated="%%%"></time>)", ""},
    }));
    CAPTURE(html);
    CHECK(words(dates_of(html).value.date) == date);
}
