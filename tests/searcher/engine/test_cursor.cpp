// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/cursor.h"

#include <string>

#include <fmt/format.h>

#include "common/text.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("A cursor is the same after it was written and read") {
    const Index index = index_of({article("a", "Ferry", "A ferry.")});
    const Cursor start = cursor_at_start(index, "ferry");
    CHECK(start.last == 1);
    Cursor cursor = start;
    cursor.at = 20;
    const Cursor read = parse_cursor(cursor_text(cursor), start);
    CHECK(read.index == cursor.index);
    CHECK(read.search == cursor.search);
    CHECK(read.last == 1);
    CHECK(read.at == 20);
}

TEST_CASE("A cursor stays what it was while the index grows") {
    const Index small = index_of({article("a", "Ferry", "A ferry.")});
    const std::string text = cursor_text(cursor_at_start(small, "ferry"));
    Cursor grown = cursor_at_start(small, "ferry");
    grown.last = 1000;
    CHECK(parse_cursor(text, grown).last == 1);
}

TEST_CASE("A cursor of something else, or of nothing, is refused in words") {
    const Index index = index_of({article("a", "Ferry", "A ferry.")});
    const Cursor start = cursor_at_start(index, "ferry");
    Cursor of_other_index = start;
    of_other_index.index = "0123456789abcdef";
    const std::string both = start.index + '-' + start.search;
    CHECK_THROWS_WITH(parse_cursor(cursor_text(cursor_at_start(index, "pier")), start),
                      "the cursor is of another query");
    CHECK_THROWS_WITH(parse_cursor(cursor_text(of_other_index), start),
                      "the cursor is of another index");
    for (const std::string& text :
         {std::string(), std::string("x"), std::string("---"), both, both + "-1", both + "-1-",
          both + "-1-x", both + "-1-2x", both + "-1--2", both + "-1-99999999999", both + "-1-2-3",
          ' ' + both + "-1-2 ", std::string(100'000, '-')}) {
        CAPTURE(text.substr(0, 100));
        CHECK_THROWS_WITH(parse_cursor(text, start),
                          fmt::format("“{}” is no cursor", shorten(text, 60)));
    }
}

}  // namespace news::searcher
