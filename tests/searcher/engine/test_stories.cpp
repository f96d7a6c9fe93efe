// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/stories.h"

#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

/// Two stories, of three and two articles, and an article alone.
Index stories() {
    return index_of(
        {article("b", "T", "late", "2014-03-30", "The Bee"),
         article("a", "T", "first", "2014-03-29", "Agency"),
         article("c", "T", "undated", "", "The Star"), article("d", "T", "other", "2014-01-01"),
         article("e", "T", "other", "2014"), article("f", "T", "alone", "2014")},
        {"a", "a", "a", "d", "d", ""});
}

}  // namespace

TEST_CASE("Versions of a story are told in the order of their dates, undated ones last") {
    const Index index = stories();
    const Xapian::Database& database = index.database();
    CHECK(story_of(database, 1) == "a");
    CHECK(articles_of_story(database, "a") == std::vector<Xapian::docid>{2, 1, 3});
    RecordCodec records;
    const std::vector<Copy> copies = copies_of(database, 2, records);
    REQUIRE(copies.size() == 2);
    CHECK(copies[0].id == "b");
    CHECK(copies[0].source == "The Bee");
    CHECK(copies[0].days == parse_days("2014-03-30"));
    CHECK_FALSE(copies[1].days);
}

TEST_CASE("An article without another version has no story") {
    const Index index = stories();
    CHECK(story_of(index.database(), 6).empty());
    RecordCodec records;
    CHECK(copies_of(index.database(), 6, records).empty());
}

}  // namespace news::searcher
