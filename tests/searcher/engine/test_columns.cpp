// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/columns.h"

#include "common/schema.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

Index papers() {
    return index_of(
        {article("a", "T", "one", "2014-03-29", "Time"), article("b", "T", "two", "", "TIME"),
         article("c", "T", "six", "1963", "Life")},
        {"c", "", "c"});
}

ArticleSet set_of(const std::vector<Xapian::docid>& articles) {
    ArticleSet set(3);
    for (const Xapian::docid article : articles) {
        set.insert(article);
    }
    return set;
}

}  // namespace

TEST_CASE("A column knows spellings of one value as one") {
    const Index index = papers();
    const ValueColumn column(index.database(), Slot::source, nullptr);
    const auto value = [&](Xapian::docid article) {
        return column.lists()[column.list_of(article)].values.front();
    };
    CHECK(value(1) == value(2));
    CHECK(value(1) != value(3));
    CHECK(column.list_of(1) != column.list_of(2));
    CHECK(column.values() == 2);
}

TEST_CASE("A column of some articles has the same values for them") {
    const Index index = papers();
    const ArticleSet some = set_of({2, 3});
    const ValueColumn column(index.database(), Slot::source, &some);
    CHECK(column.list_of(1) == ValueColumn::none);
    CHECK(column.spellings()[column.lists()[column.list_of(3)].spellings.front()].text == "Life");
    const DayColumn days(index.database(), Slot::date_first, &some);
    CHECK(days.day_of(1) == DayColumn::none);
    CHECK(days.day_of(2) == DayColumn::none);
    CHECK(days.day_of(3) == -2557);  // 1 January 1963
}

TEST_CASE("Versions of a story stand in the order of their dates") {
    const Index index = papers();
    const StoryColumn column(index.database(), nullptr);
    CHECK(column.story_of(2) == StoryColumn::none);
    REQUIRE(column.story_of(1) == column.story_of(3));
    const auto versions = column.versions_of(column.story_of(1));
    CHECK(std::vector(versions.begin(), versions.end()) == std::vector<Xapian::docid>{3, 1});
}

TEST_CASE("A column that is asked for again and again is read whole and kept") {
    const Index index = papers();
    Columns columns;
    const auto ask = [&] { return columns.days(index.database(), Slot::date_first, set_of({1})); };
    const auto first = ask();
    const auto second = ask();
    CHECK(first != second);
    const auto third = ask();
    CHECK(third->day_of(3) != DayColumn::none);
    CHECK(ask() == third);
}

TEST_CASE("Readers of one revision share its columns") {
    SharedColumns shared;
    const auto first = shared.of("a-1");
    CHECK(shared.of("a-1") == first);
    CHECK(shared.of("a-2") != first);
}

}  // namespace news::searcher
