// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/stated_fields.h"

#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("values that are empty are not stated", "[fields]") {
    StatedFields fields("key");
    fields.add(RecordKey::title, {" \n", "a", {}});
    CHECK_FALSE(fields.has(RecordKey::title));
    CHECK(fields.text(RecordKey::title).value.empty());
    CHECK(fields.list(RecordKey::title).empty());
    fields.add(RecordKey::authors, {"Jane Roe", "b", {}});
    fields.add(RecordKey::authors, {"John Doe", "b", {}});
    CHECK(fields.text(RecordKey::authors).value == "Jane Roe");
    CHECK(fields.list(RecordKey::authors).size() == 2);
}
