// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/timeline.h"

#include "searcher/query/parser.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

std::vector<Article> port_news() {
    return {article("a", "Ferry", "The ferry sank.", "2014-01-05"),
            article("b", "Ferry", "A ferry was raised.", "2014-03-29/2014-04-02"),
            article("c", "Pier", "The pier burnt.", "2014-01-20"),
            article("d", "Pier", "Ferry at the pier.", ""),
            article("e", "Quay", "Nothing moves.", "2010")};
}

DayCounts counts(Index& index, std::string_view query) {
    return count_days(index, parse_query(query, {{"en"}, {}}).tree);
}

using Counts = std::vector<Xapian::doccount>;

}  // namespace

TEST_CASE("Periods and undated articles of a query add up to its total") {
    Index index = index_of(port_news());
    const auto granularity = GENERATE(Granularity::day, Granularity::week, Granularity::month,
                                      Granularity::quarter, Granularity::year);
    const DayCounts ferry = counts(index, "ferry");
    const Timeline timeline = timeline_of({ferry}, counts(index, "*"), granularity);
    Xapian::doccount sum = timeline.queries[0].undated;
    for (const Xapian::doccount count : timeline.queries[0].counts) {
        sum += count;
    }
    CHECK(sum == 3);
    CHECK(timeline.queries[0].total == 3);
}

TEST_CASE("A timeline has empty periods too, and what the archive holds in each") {
    Index index = index_of(port_news());
    const Timeline timeline = timeline_of({counts(index, "ferry"), counts(index, "pier")},
                                          counts(index, "*"), Granularity::month);
    REQUIRE(timeline.periods.size() == 3);
    CHECK(format_days(timeline.periods[1]) == "2014-02-01/2014-02-28");
    CHECK(timeline.queries[0].counts == Counts{1, 0, 1});
    CHECK(timeline.queries[1].counts == Counts{1, 0, 0});
    CHECK(timeline.archive.counts == Counts{2, 0, 1});
    CHECK(timeline.queries[1].undated == 1);
    CHECK(timeline.archive.undated == 1);
    CHECK(timeline.archive.total == 5);
}

TEST_CASE("Where nothing has a date there are no periods") {
    Index index = index_of({article("d", "Pier", "Ferry at the pier.")});
    const DayCounts all = counts(index, "*");
    const Timeline timeline = timeline_of({all}, all, std::nullopt);
    CHECK(timeline.periods.empty());
    CHECK(timeline.queries[0].undated == 1);
}

TEST_CASE("Counts say when the time was up before they were done") {
    std::vector<Article> articles;
    for (int i = 0; i < 5000; ++i) {
        articles.push_back(article("a" + std::to_string(i), "Ferry", "The ferry sank.", "2014"));
    }
    Index index = index_of(articles);
    const Node query = parse_query("ferry", {{"en"}, {}}).tree;
    const Deadline passed(std::chrono::milliseconds(-1));
    const DayCounts some = count_days(index, query, Require::all, passed);
    CHECK_FALSE(some.is_exact);
    CHECK(some.total < 5000);
    CHECK(count_days(index, query).is_exact);
}

TEST_CASE("Of no articles there is no share") {
    CHECK_FALSE(share_of(0, 0));
    CHECK(share_of(1, 4) == 0.25);
}

}  // namespace news::searcher
