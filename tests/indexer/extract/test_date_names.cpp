// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_names.h"

#include <string>

#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;

TEST_CASE("a name of a date is known in every spelling") {
    const auto name = GENERATE(values<std::string>(
        {"article:published_time", "articlePublishedTime", "ARTICLE:PUBLISHED:TIME",
         "datePublished", "dc.date.issued", "parsely-pub-date", "pub_date"}));
    CAPTURE(name);
    const DateName* found = find_date_name(name);
    REQUIRE(found != nullptr);
    CHECK(found->kind == DateKind::published);
}

TEST_CASE("names of changes are told from names of publication") {
    REQUIRE(find_date_name("og:updated_time") != nullptr);
    CHECK(find_date_name("og:updated_time")->kind == DateKind::updated);
}

TEST_CASE("other names are no names of dates") {
    CHECK(find_date_name("description") == nullptr);
    CHECK(find_date_name("publisher") == nullptr);
    CHECK(find_date_name("") == nullptr);
}
