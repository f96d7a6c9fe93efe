// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/facets.h"

#include "searcher/output/dates.h"
#include "tests/support/catch.h"
#include "tests/support/facets.h"

namespace news::searcher {

TEST_CASE("The length of the buckets fits the span of the dates") {
    const auto [first, last, name, buckets] =
        GENERATE(table<std::string, std::string, std::string, std::size_t>({
            {"20140329", "20140329", "day", 1},
            {"20140301", "20140409", "day", 40},
            {"20140301", "20140410", "week", 7},
            {"20140301", "20141231", "month", 10},
            {"20110101", "20140430", "month", 40},
            {"20110101", "20140501", "quarter", 14},
            {"20050101", "20150101", "year", 11},
            {"19600101", "20150101", "decade", 6},
            {"15000101", "20150101", "century", 6},
        }));
    CAPTURE(first, last);
    const DateFacet facet =
        first == last ? dates_with({{first, 2}}, 2) : dates_with({{first, 1}, {last, 1}}, 2);
    CHECK(name_of(facet.granularity) == name);
    CHECK(facet.buckets.size() == buckets);
}

TEST_CASE("Buckets follow one another without gaps and count every article once") {
    const DateFacet facet = dates_with({{"20110105", 3}, {"20120229", 4}, {"20141231", 5}}, 20);
    std::size_t sum = facet.undated;
    for (std::size_t i = 0; i < facet.buckets.size(); ++i) {
        sum += facet.buckets[i].count;
        if (i > 0) {
            CHECK(facet.buckets[i].days.first ==
                  facet.buckets[i - 1].days.last + std::chrono::days{1});
        }
    }
    CHECK(sum == 20);
    CHECK(facet.undated == 8);
}

TEST_CASE("Values stand in the order of their counts, then of their names") {
    const Facet facet = facet_with({{"b", 2}, {"a", 2}, {"c", 5}, {"d", 1}}, 12, 3);
    REQUIRE(facet.values.size() == 3);
    CHECK(facet.values[0].value == "c");
    CHECK(facet.values[1].value == "a");
    CHECK(facet.left_out == 1);
    CHECK(facet.without == 2);
}

TEST_CASE("No dated article gives no buckets") {
    CHECK(dates_with({}, 7).buckets.empty());
    CHECK(dates_with({}, 7).undated == 7);
}

TEST_CASE("Spellings that case alone tells apart are one value, shown as most write it") {
    const Facet facet = facet_with({{"TIME", 2}, {"Time", 3}, {"time", 2}, {"Life", 4}}, 11);
    REQUIRE(facet.values.size() == 2);
    CHECK(facet.values[0].value == "Time");
    CHECK(facet.values[0].count == 7);
    CHECK(facet_with({{"time", 2}, {"TIME", 2}}, 4).values.front().value == "TIME");
}

TEST_CASE("An article counts once for each of its values") {
    const Facet facet = facet_with({{"Anna\nJo", 2}, {"Jo\nJO", 3}}, 5);
    REQUIRE(facet.values.size() == 2);
    CHECK(facet.values[0].value == "Jo");
    CHECK(facet.values[0].count == 5);
    CHECK(facet.values[1].count == 2);
    CHECK(facet.without == 0);
}

}  // namespace news::searcher
