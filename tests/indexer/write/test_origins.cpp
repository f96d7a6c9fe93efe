// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/origins.h"

#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_days first_day = 2014y / 3 / 29;

Article article(const std::vector<Origin>& origins) {
    Article made;
    made.origin = origins.empty() ? "" : origins.front().path + origins.front().record;
    made.origins = origins;
    return made;
}

}  // namespace

TEST_CASE("an address names one article unless it is a front page", "[origins]") {
    const auto [url, names] = GENERATE(table<std::string, bool>({
        {"https://time.com/43121/", true},
        {"https://time.com/?p=43121", true},
        {"https://time.com/", false},
        {"https://time.com", false},
        {"", false},
    }));
    CAPTURE(url);
    CHECK(names_one_article(url) == names);
}

TEST_CASE("the newest capture's text wins, then the last path's", "[origins]") {
    const Origin undated{"b", "#1", {}};
    const Origin early{"b", "#1", first_day};
    const Origin late{"a", "#1", first_day + std::chrono::days(1)};
    const auto [held, met, wins] = GENERATE_COPY(table<Origin, Origin, bool>({
        {early, late, true},
        {late, early, false},
        {undated, late, true},
        {late, undated, false},
        {undated, Origin{"c", "", {}}, true},
        {undated, Origin{"a", "", {}}, false},
        {undated, Origin{"b", "#2", {}}, true},
    }));
    CAPTURE(held.path, held.record, met.path, met.record);
    CHECK(has_newer_text(article({held}), article({met})) == wins);
}

TEST_CASE("a text whose file no longer has it gives way to any other", "[origins]") {
    Article held = article({{"z", "", first_day}});
    held.origins = {{"y", "", first_day}};
    CHECK(has_newer_text(held, article({{"a", "", {}}})));
}

TEST_CASE("origins are listed once, in order", "[origins]") {
    Article made = article({{"b", "#1", {}}});
    add_origin(made, {"c", "", {}});
    add_origin(made, {"a", "#2", {}});
    add_origin(made, {"b", "#1", first_day});
    CHECK(made.origins ==
          std::vector<Origin>{{"a", "#2", {}}, {"b", "#1", first_day}, {"c", "", {}}});
    CHECK(has_origin_in(made, "b"));
    CHECK_FALSE(has_origin_in(made, "d"));
}
