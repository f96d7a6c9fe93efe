// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_moment.h"

#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;

namespace {

DateCandidate dated(std::string_view day, std::string time, std::string rule = "meta") {
    return {*parse_days(day), std::move(time), DateKind::published, 0.8, {}, std::move(rule), {}};
}

}  // namespace

TEST_CASE("a moment is known where the offset is") {
    const auto [time, hours] = GENERATE(table<std::string, int>({
        {"10:00:00Z", 10},
        {"10:00+02:00", 8},
        {"10:00:30-05:00", 15},
    }));
    CAPTURE(time);
    const auto moment = moment_of(dated("2014-03-30", time));
    REQUIRE(moment);
    CHECK(*moment == parse_days("2014-03-30")->first + std::chrono::hours{hours});
    CHECK_FALSE(moment_of(dated("2014-03-30", "10:00")));
    CHECK_FALSE(moment_of(dated("2014-03-30", "")));
    CHECK_FALSE(moment_of(dated("2014-03", "10:00:00Z")));
}

TEST_CASE("the same moment with an offset names the publisher's day") {
    const DateCandidate chosen = dated("2014-03-30", "02:00:00Z");
    const DateCandidates all{chosen, dated("2014-03-29", "21:00:00-05:00")};
    CHECK(local_day(chosen, all) == &all[1]);
    CHECK(local_day(all[1], all) == nullptr);
}

TEST_CASE("a visible day counts where a clock on Earth could show it") {
    const DateCandidate chosen = dated("2014-03-30", "02:00:00Z");
    const DateCandidates near{chosen, dated("2014-03-29", "", "text")};
    CHECK(local_day(chosen, near) == &near[1]);
    const DateCandidates far{chosen, dated("2014-03-28", "", "text")};
    CHECK(local_day(chosen, far) == nullptr);
    const DateCandidates same{chosen, dated("2014-03-29", "", "text"),
                              dated("2014-03-30", "", "text")};
    CHECK(local_day(chosen, same) == nullptr);
}
