// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/deadline.h"

#include "searcher/engine/search.h"
#include "searcher/query/parser.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

using std::chrono::milliseconds;

/// A clock that goes on by `step` whenever it is looked at.
Deadline::Clock ticking(milliseconds step) {
    return [now = Deadline::Time{}, step]() mutable { return now += step; };
}

/// @param query  of articles that all have both words
Answer answer_within(Deadline deadline, std::string_view query = "harbour") {
    std::vector<Article> articles;
    for (int i = 0; i < 5000; ++i) {
        articles.push_back(
            article("a" + std::to_string(i), "Harbour", "The bridge and the harbour.", "2014"));
    }
    Index index = index_of(articles);
    Request request;
    request.query = parse_query(query, {}).tree;
    request.facets = {"source", "date"};
    request.deadline = std::move(deadline);
    return search(index, request);
}

}  // namespace

TEST_CASE("A deadline passes when its time is over, and never where there is none") {
    Deadline::Time now{};
    const Deadline deadline(milliseconds{10}, [&] { return now; });
    CHECK_FALSE(deadline.has_passed());
    now += milliseconds{9};
    CHECK_FALSE(deadline.has_passed());
    now += milliseconds{1};
    CHECK(deadline.has_passed());
    CHECK_FALSE(Deadline().has_passed());
}

TEST_CASE("Pieces of work share the time that is left") {
    Deadline::Time now{};
    const Deadline deadline(milliseconds{12}, [&] { return now; });
    const Deadline first = deadline.share(3);
    now += milliseconds{4};
    CHECK(first.has_passed());
    CHECK_FALSE(deadline.share(2).has_passed());
    now += milliseconds{8};
    CHECK(deadline.share(2).has_passed());
}

TEST_CASE("An answer with time enough is exact") {
    const Answer answer = answer_within(Deadline(milliseconds{1000}, ticking(milliseconds{0})));
    CHECK(answer.total == 5000);
    CHECK(answer.total_is_exact);
    CHECK(answer.hits.size() == 10);
}

TEST_CASE("An answer whose time is up has what was found and says so") {
    const Answer answer = answer_within(Deadline(milliseconds{30}, ticking(milliseconds{20})));
    CHECK_FALSE(answer.total_is_exact);
    CHECK(answer.total < 5000);
    CHECK_FALSE(answer.facets.front().set.is_exact);
    REQUIRE_FALSE(answer.notes.empty());
    CHECK(answer.notes.back().message.starts_with("the time was up"));
}

TEST_CASE("As many are counted as are shown, even where there was no time to count") {
    const int tick = GENERATE(range(1, 30));
    const Answer answer = answer_within(Deadline(milliseconds{30}, ticking(milliseconds{tick})));
    CAPTURE(tick, answer.total, answer.hits.size());
    CHECK(answer.total >= answer.hits.size());
    CHECK(answer.stories >= answer.hits.size());
    CHECK(answer.stories <= answer.total);
}

TEST_CASE("Time passes in articles that turn out not to match") {
    const Deadline deadline(milliseconds{50}, ticking(milliseconds{1}));
    const Answer answer = answer_within(deadline, "\"bridge harbour\"");
    CHECK(answer.total == 0);
    CHECK_FALSE(answer.total_is_exact);
}

TEST_CASE("Time passes while distances between phrases are looked for") {
    Deadline::Time now{};
    const Deadline deadline(milliseconds{50}, [&] { return now += milliseconds{1}; });
    const auto* const query =
        GENERATE("\"the bridge\" NEAR harbour", "harbour -(\"the bridge\" NEAR harbour)");
    const Answer answer = answer_within(deadline, query);
    CHECK(answer.total == 0);
    CHECK_FALSE(answer.total_is_exact);
    REQUIRE(answer.facets.size() == 1);
    CHECK_FALSE(answer.facets.front().set.is_exact);
    CHECK_FALSE(answer.dates.set.is_exact);
    CHECK(answer_within({}, "\"the bridge\" NEAR harbour").total == 5000);
}

}  // namespace news::searcher
