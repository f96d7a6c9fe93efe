// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/schema.h"

#include "common/date.h"
#include "tests/support/catch.h"

using news::exact_term;
using news::field_named;
using news::find_field;

TEST_CASE("a field is found by its name and its aliases", "[schema]") {
    CHECK(find_field("title")->prefix == "S");
    CHECK(find_field("hl") == find_field("headline"));
    CHECK(find_field("agency")->name == "wire");
    CHECK(find_field("") == nullptr);
    CHECK(find_field("headline hl") == nullptr);
    CHECK(find_field("Title") == nullptr);
}

TEST_CASE("an exact value gives one folded term", "[schema]") {
    CHECK(exact_term(field_named("source"), "Le Phare  du Matin") == "Hle phare du matin");
    CHECK(exact_term(field_named("source"), "TIME") == "Htime");
    CHECK(exact_term(field_named("id"), "Bunnin") == "QBunnin");
    CHECK(exact_term(field_named("id"), "Bunnin") == news::id_term("Bunnin"));
}

TEST_CASE("long values give terms that Xapian takes", "[schema]") {
    std::string value;
    for (int i = 0; i < 200; ++i) {
        value += "é";
    }
    const std::string term = news::id_term(value);
    CHECK(term.size() <= 200);
    CHECK(term.ends_with("é"));
}

TEST_CASE("a day survives its value slot", "[schema]") {
    const auto day = news::parse_days("1912-03-04")->first;
    CHECK(news::day_value(day) == "19120304");
    CHECK(news::parse_day_value("19120304") == day);
    CHECK_FALSE(news::parse_day_value(""));
    CHECK_FALSE(news::parse_day_value("19121304"));
}
