// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/trace.h"

#include "common/date.h"
#include "tests/support/catch.h"
#include "tests/support/synthetic_archive.h"

namespace news::indexer {
namespace {

Article article_of(std::vector<std::string> body) {
    Article made;
    made.id = "id";
    made.source.name = "Herald";
    made.date = ArticleDate{.days = *parse_days("2014-03-29"), .time = {}};
    made.body = std::move(body);
    return made;
}

}  // namespace

TEST_CASE("A trace comes back from the index") {
    SyntheticNews news(1);
    for (const std::size_t paragraphs : {0U, 1U, 5U, 30U}) {
        const Trace trace = trace_of(article_of(news.body(paragraphs)));
        CAPTURE(paragraphs);
        CHECK(trace.day == 20140329);
        CHECK(trace.blocks == paragraphs);
        CHECK(decode_trace(encode(trace)) == trace);
    }
    CHECK(decode_trace("") == Trace{});
    CHECK(decode_trace("abc") == Trace{});
}

TEST_CASE("A trace holds the first and the last blocks and tells where they stand") {
    SyntheticNews news(2);
    const std::vector<std::string> body = news.body(30);
    const Trace trace = trace_of(article_of(body));
    REQUIRE(trace.end_blocks().size() == head_blocks + tail_blocks);
    for (std::size_t end = 0; end < trace.end_blocks().size(); ++end) {
        const Sighting place = trace.place(end);
        CAPTURE(end);
        CHECK(place.from_start == (end < 4 ? end : end + 18));
        CHECK(place.from_start + place.from_end == 29);
        CHECK(trace.end_blocks()[end] == short_number(block_of(body[place.from_start]).number));
    }
}

TEST_CASE("Furniture is traced as a block and is no part of the sketch") {
    SyntheticNews news(3);
    Article article = article_of(news.body(5));
    const Trace bare = trace_of(article);
    article.furniture = {{5, "Tap to read full story"}};
    const Trace trace = trace_of(article);
    CHECK(trace.end_blocks()[5] == short_number(block_of("tap to read full story").number));
    CHECK(trace.sketch == bare.sketch);
}

TEST_CASE("Texts of a few words and papers that are not known are not compared") {
    Article article = article_of({"Video is unavailable."});
    CHECK(trace_of(article).sketch.keys().empty());
    CHECK(trace_of(article).source == source_number("Hherald"));
    article.source.name.clear();
    article.date.reset();
    CHECK(trace_of(article).source == 0);
    CHECK(trace_of(article).day == 0);
}

}  // namespace news::indexer
