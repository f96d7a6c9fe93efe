// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/matched_stories.h"

#include <vector>

#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

using Articles = std::vector<Xapian::docid>;

/// Two stories, of three and two articles, and an article alone.
Index stories() {
    return index_of(
        {article("b", "T", "late", "2014-03-30"), article("a", "T", "first", "2014-03-29"),
         article("c", "T", "undated"), article("d", "T", "other", "2014-01-01"),
         article("e", "T", "other", "2014"), article("f", "T", "alone", "2014")},
        {"a", "a", "a", "d", "d", ""});
}

ArticleSet set_of(const Articles& articles) {
    ArticleSet set(6);
    for (const Xapian::docid article : articles) {
        set.insert(article);
    }
    return set;
}

}  // namespace

TEST_CASE("Repeats are the matches beyond the first of each story") {
    const Index index = stories();
    const auto [matches, repeats] = GENERATE(table<Articles, Xapian::doccount>({
        {{1, 2, 3, 4, 5, 6}, 3},
        {{1, 2, 4, 6}, 1},
        {{3, 4, 6}, 0},
        {Articles{}, 0},
    }));
    const ArticleSet set = set_of(matches);
    CHECK(MatchedStories(StoryColumn(index.database(), nullptr), set).repeats() == repeats);
    CHECK(MatchedStories(StoryColumn(index.database(), &set), set).repeats() == repeats);
}

TEST_CASE("Of each story the first version that matches is left") {
    const Index index = stories();
    const auto [matches, left] = GENERATE(table<Articles, Articles>({
        {{1, 2, 3, 4, 5, 6}, {2, 4, 6}},
        {{1, 3, 5}, {1, 5}},
    }));
    ArticleSet set = set_of(matches);
    remove_later_versions(MatchedStories(StoryColumn(index.database(), nullptr), set), set);
    CHECK(set.list() == left);
}

}  // namespace news::searcher
