// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/furniture_rule.h"

#include "tests/support/catch.h"
#include "tests/support/synthetic_archive.h"

namespace news::indexer {
namespace {

std::vector<WordNumber> text(SyntheticNews& news) { return words_of(news.body(3)); }

}  // namespace

TEST_CASE("A block is steady where it stands at about the same distance from one end") {
    Sightings at_the_end;
    Sightings at_the_beginning;
    Sightings anywhere;
    for (std::size_t i = 0; i < 20; ++i) {
        at_the_end.add({10 + i, i % 3});
        at_the_beginning.add({1, 3 + i});
        anywhere.add({i, 19 - i});
    }
    CHECK(at_the_end.steady_side() == Side::tail);
    CHECK(at_the_beginning.steady_side() == Side::head);
    CHECK_FALSE(anywhere.steady_side());
}

TEST_CASE("A block is common by the part of the paper's articles that have it") {
    CHECK(is_common(8, 30, Side::tail));
    CHECK_FALSE(is_common(7, 7, Side::tail));
    CHECK_FALSE(is_common(24, 100, Side::tail));
    CHECK_FALSE(is_common(30, 100, Side::head));
    CHECK(is_common(50, 100, Side::head));
}

TEST_CASE("One story that was filed twenty times is one story") {
    SyntheticNews news(1);
    CHECK(count_stories(std::vector(20, text(news))) == 1);
}

TEST_CASE("A text that grows with every version is one story") {
    SyntheticNews news(2);
    std::vector<std::vector<WordNumber>> versions;
    std::vector<WordNumber> grown;
    for (int i = 0; i < 10; ++i) {
        const std::vector<WordNumber> more = text(news);
        grown.insert(grown.begin(), more.begin(), more.end());
        versions.push_back(grown);
    }
    CHECK(count_stories(versions) == 1);
}

TEST_CASE("Articles with nothing but recurring blocks are no evidence") {
    SyntheticNews news(3);
    CHECK(count_stories({{}, {1, 2, 3}, text(news), text(news)}) == 2);
    CHECK(is_enough(6, 12));
    CHECK_FALSE(is_enough(5, 5));
    CHECK_FALSE(is_enough(7, 40));
}

}  // namespace news::indexer
