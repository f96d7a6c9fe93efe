// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/article_from_html.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;

namespace {

Extracted extract(const std::string& html) {
    RawItem item;
    item.origin = "folder/page.html";
    return article_from_html(item, html);
}

constexpr auto page = R"(<html lang=en><head>
    <title>Old bridge is closed - Dale Courier</title>
    <meta property=og:site_name content="Dale Courier">
    <meta property=article:section content=Traffic>
    <meta property=article:published_time content="2014-03-29T10:00:00+00:00">
    <link rel=canonical href="https://www.courier.example/traffic/bridge?utm_source=x">
    </head><body><article><h1>Old bridge is closed</h1><p class=byline>By Jane Doe</p>
    <p>DALE (Reuters) - The council met on Thursday evening and agreed that the old bridge over
    the river should be closed to lorries until the engineers have looked at its pillars.</p>
    <p>Shopkeepers in the lower town said that they had heard of the plan only from the paper,
    and that they would ask the council to think again before the summer market begins.</p>
    </article></body></html>)";

}  // namespace

TEST_CASE("a page becomes an article", "[article]") {
    const auto extracted = extract(page);
    const auto* const article = std::get_if<Article>(&extracted);
    REQUIRE(article != nullptr);
    CHECK(article->url == "https://www.courier.example/traffic/bridge");
    CHECK(article->id.size() == 20);
    CHECK(article->origin == "folder/page.html");
    CHECK(article->title == "Old bridge is closed");
    CHECK(article->authors == std::vector<std::string>{"Jane Doe"});
    CHECK(article->source == Source{"Dale Courier", "courier.example"});
    CHECK(article->section == "Traffic");
    CHECK(article->language == "en");
    CHECK(article->body.size() == 2);
    CHECK(article->wire == "Reuters");
    CHECK(article->place == "DALE");
    REQUIRE(article->date.has_value());
    CHECK(format_days(article->date->days) == "2014-03-29");
}

TEST_CASE("every field of an article has its evidence", "[article]") {
    const auto article = std::get<Article>(extract(page));
    for (const auto* const field : {"url", "title", "authors", "source", "section", "language",
                                    "date", "wire", "place", "lead"}) {
        CAPTURE(field);
        CHECK(std::ranges::any_of(article.evidence, [&](const Evidence& evidence) {
            return evidence.field == field && evidence.rejected.empty();
        }));
    }
}

TEST_CASE("a page that is no article is skipped with a reason", "[article]") {
    const auto html = GENERATE("", "<p>", "<title>Not found</title>", "\xff\xfe\0");
    CAPTURE(html);
    const auto extracted = extract(html);
    const auto* const skipped = std::get_if<Skipped>(&extracted);
    REQUIRE(skipped != nullptr);
    CHECK(skipped->origin == "folder/page.html");
    CHECK(skipped->reason == SkipReason::no_article);
    CHECK_FALSE(skipped->detail.empty());
}
