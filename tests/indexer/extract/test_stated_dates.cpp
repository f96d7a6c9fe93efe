// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/stated_dates.h"

#include <string>

#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;

namespace {

/// Rules and days of the candidates in their order: "json-ld:datePublished 2014-03-30; ...".
std::string stated(const std::string& html, const DateContext& context = {}) {
    std::string words;
    for (const DateCandidate& found : stated_dates(Page(html, {}), context)) {
        words += (words.empty() ? "" : "; ") + found.rule + ' ' + format_days(found.days);
    }
    return words;
}

}  // namespace

TEST_CASE("every place that states a date gives a candidate") {
    const auto [html, candidates] = GENERATE(table<std::string, std::string>({
        {R"(<script type="application/ld+json">{"@type":"Article","datePublished":"2014-03-30",
            "dateModified":"2014-04-02"}</script>)",
         "json-ld:datePublished 2014-03-30; json-ld:dateModified 2014-04-02; "
         "script:datePublished 2014-03-30; script:dateModified 2014-04-02"},
        {R"(<script type="application/ld+json">{"@type":"WebPage","mainEntity":
            {"@type":"NewsArticle","datePublished":1396173600000}}</script>)",
         "json-ld:datePublished 2014-03-30; script:datePublished 2014-03-30"},
        {R"(<meta name="pubdate" content="20140330"><meta name="pubdate" content="soon">)",
         "meta:pubdate 2014-03-30"},
        {R"(<b itemprop="datePublished">March 30, 2014</b>)", "itemprop:datepublished 2014-03-30"},
        {R"(<script>f({\"publishedAt\":\"2014-03-30T01:00:00Z\"})</script>)",
         "script:publishedAt 2014-03-30"},
        {R"(<script>show("2014/03/30 10:05");</script>)", "script 2014-03-30"},
        {R"(<script>show("2014/03/30", "2014/04/02");</script>)", ""},
        {R"(<script>var publishedAt = function() {}; </script>)", ""},
        {R"(<meta property="og:url" content="https://paper.example/2014/03/30/b">)",
         "url 2014-03-30"},
    }));
    CAPTURE(html);
    CHECK(stated(html) == candidates);
}

TEST_CASE("an article with another headline is less likely the one of the page") {
    const auto found = stated_dates(Page(R"(<script type="application/ld+json">[
            {"@type":"NewsArticle","headline":"Rain ahead","datePublished":"2014-04-02"},
            {"@type":"NewsArticle","headline":"Bridge opens","datePublished":"2014-03-30"}
            ]</script>)",
                                         {}),
                                    {.title = "Bridge opens"});
    REQUIRE(found.size() >= 2);
    CHECK(found[0].confidence < found[1].confidence);
}

TEST_CASE("strange JSON-LD gives no candidates") {
    const auto json = GENERATE(values<std::string>(
        {R"({"@type":"Article","datePublished":null})", R"({"@type":"Article","datePublished":[]})",
         R"({"@type":"Article","datePublished":{"a":1}})", R"({"@type":3,"name":[]})", "{", "[]"}));
    CAPTURE(json);
    CHECK(stated("<script type='application/ld+json'>" + json + "</script>").empty());
}

TEST_CASE("a list of a thousand dates is cut short") {
    std::string html;
    for (int i = 0; i < 1000; ++i) {
        html += "<meta name='date' content='2014-03-30'><i itemprop='datePublished'>2014-03-30</i>";
    }
    CHECK(stated_dates(Page(html, {}), {}).size() < 200);
}
