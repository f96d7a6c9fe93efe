// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/front_matter.h"

#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("known keys above a text are stated fields", "[text]") {
    const auto lines = scrape_lines(
        "---\ntitle: \"Ferry strike: day three\"\nDate: 2017-09-06\nMood: grim\n---\n\n"
        "The ferries stayed in port for a third day, and islanders rowed to work.\n\nBy: Nobody\n");
    const auto fields = find_front_matter(lines);
    REQUIRE(fields.size() == 2);
    CHECK(fields[0].key == RecordKey::title);
    CHECK(fields[0].value == "Ferry strike: day three");
    CHECK(fields[1].key == RecordKey::date);
    CHECK(fields[1].value == "2017-09-06");
}

TEST_CASE("lines that only look like fields are none", "[text]") {
    const auto line = GENERATE("Title:", "Strike: day three", "text: The ferries stayed.",
                               "The author of the paper said: nothing");
    CAPTURE(line);
    CHECK(find_front_matter(scrape_lines(line)).empty());
}
