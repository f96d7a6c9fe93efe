// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item/field_map.h"

#include "common/error.h"
#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("a map names the place of each field", "[map]") {
    const FieldMap map = parse_field_map("title=headline, body=content.text,date=a,date=b");
    REQUIRE(map.size() == 4);
    CHECK(map[0].field == RecordKey::title);
    CHECK(map[0].path == "headline");
    CHECK(map[1].field == RecordKey::body);
    CHECK(map[1].path == "content.text");
    CHECK(map[3].path == "b");
    CHECK(parse_field_map("").empty());
}

TEST_CASE("a map with a wrong field or form is an error with a hint", "[map]") {
    const std::string text = GENERATE("titel=x", "title", "=x", "title=", "title=a,,b=c");
    CAPTURE(text);
    try {
        parse_field_map(text);
        FAIL("no error");
    } catch (const news::Error& error) {
        CHECK(error.failure() == news::Failure::usage);
        CHECK_FALSE(error.hint().empty());
    }
}
