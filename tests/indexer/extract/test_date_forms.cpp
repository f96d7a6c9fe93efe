// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_forms.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace news::indexer;

namespace {

struct Read {
    std::optional<DateMatch> match;
    std::size_t tokens = 0;
};

Read read_from_start(std::string_view text) {
    const auto tokens = date_tokens(text);
    return {read_date({text, tokens, {}, 0}), tokens.size()};
}

}  // namespace

TEST_CASE("a form is read up to its end") {
    const auto [text, left] = GENERATE(table<std::string, std::size_t>({
        {"30 March 2014", 0},
        {"30 March 2014, noon", 2},
        {"March 30 talks", 1},
        {"2014-03-30T10", 2},
        {"30.03.2014.", 1},
    }));
    CAPTURE(text);
    const Read read = read_from_start(text);
    REQUIRE(read.match);
    CHECK(read.tokens - read.match->end == left);
}

TEST_CASE("parts that are missing stay empty") {
    CHECK_FALSE(read_from_start("March 30").match->year);
    CHECK_FALSE(read_from_start("March 2014").match->day);
    CHECK(read_from_start("3/4/2014").match->swappable);
    CHECK_FALSE(read_from_start("13/4/2014").match->swappable);
}

TEST_CASE("what has no form of a date is not read") {
    const auto text = GENERATE(values<std::string>(
        {"30", "March", "Mar 2014", "30 people 2014", "30/03", "1/2/3", "2014/03", "- 30 March"}));
    CAPTURE(text);
    CHECK_FALSE(read_from_start(text).match);
}
