// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_candidate.h"

#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;
using namespace std::chrono_literals;

namespace {

constexpr auto late = std::chrono::sys_days{2020y / 1 / 1};

DateCandidates written(std::initializer_list<std::string_view> values) {
    DateCandidates found;
    for (const auto value : values) {
        add_machine_date(found, value, "en", {"meta", "meta[1]", DateKind::published, 0.8});
    }
    return found;
}

}  // namespace

TEST_CASE("another date decides between two readings") {
    auto candidates = written({"03/04/2014", "2014-04-03"});
    settle_readings(candidates, late);
    CHECK(format_days(candidates[0].days) == "2014-04-03");
    CHECK(candidates[0].confidence == 0.8);
}

TEST_CASE("of two readings the one in the future is not taken") {
    auto candidates = written({"12/02/2014"});
    settle_readings(candidates, std::chrono::sys_days{2014y / 3 / 1});
    CHECK(format_days(candidates[0].days) == "2014-02-12");
}

TEST_CASE("two readings without other evidence are less sure than one") {
    auto candidates = written({"03/04/2014"});
    settle_readings(candidates, late);
    CHECK(format_days(candidates[0].days) == "2014-03-04");
    CHECK(candidates[0].confidence < 0.8);
}

TEST_CASE("dates that machines write for none are known") {
    CHECK(is_default_date(*parse_days("1970-01-01")));
    CHECK(is_default_date(*parse_days("0001-01-01")));
    CHECK(is_default_date(*parse_days("1900-01-01")));
    CHECK_FALSE(is_default_date(*parse_days("1970-01-02")));
    CHECK_FALSE(is_default_date(*parse_days("1912-04-16")));
}
