// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/byte_cursor.h"

#include <array>

#include "tests/support/catch.h"
#include "tests/support/sources.h"

using news::indexer::ByteCursor;

namespace {

/// The same bytes in one block, and byte by byte.
ByteCursor cursor(const std::string& bytes, bool drips) {
    if (drips) {
        return ByteCursor(std::make_unique<news::tests::DripStream>(bytes));
    }
    return ByteCursor(std::make_unique<news::indexer::MemoryStream>(bytes));
}

}  // namespace

TEST_CASE("bytes are looked at, taken, passed over and put back", "[byte_cursor]") {
    ByteCursor bytes = cursor("0123456789", GENERATE(false, true));
    CHECK(bytes.peek(4).substr(0, 4) == "0123");
    CHECK(bytes.take(2) == "01");
    CHECK(bytes.skip(3) == 3);
    CHECK(bytes.peek(3).substr(0, 3) == "567");
    bytes.put_back("ab");
    CHECK(bytes.take(4) == "ab56");
    CHECK(bytes.peek(100) == "789");
    CHECK_FALSE(bytes.at_end());
    CHECK(bytes.skip(100) == 3);
    CHECK(bytes.at_end());
    CHECK(bytes.take(1).empty());
}

TEST_CASE("lines end with a line feed, the last one with the stream", "[byte_cursor]") {
    ByteCursor bytes = cursor("one\n\ntoo long\nend", GENERATE(false, true));
    CHECK(bytes.line(5)->bytes == "one");
    CHECK(bytes.line(5)->bytes.empty());
    const auto line = bytes.line(5);
    CHECK(line->too_long);
    CHECK(bytes.line(5)->bytes == "end");
    CHECK_FALSE(bytes.line(5));
}

TEST_CASE("a part ends with the first of several marks", "[byte_cursor]") {
    constexpr auto marks = std::to_array<std::string_view>({"</b>", "<b>", "\n"});
    ByteCursor bytes = cursor("one</b>two<b<b>123456789\nend", GENERATE(false, true));
    auto part = bytes.take_until(marks, 8);
    CHECK(part.bytes == "one</b>");
    CHECK(part.mark == 0);
    part = bytes.take_until(marks, 8);
    CHECK(part.bytes == "two<b<b>");
    CHECK(part.mark == 1);
    part = bytes.take_until(marks, 8);
    CHECK(part.too_long);
    CHECK(part.bytes.empty());
    CHECK(part.mark == 2);
    part = bytes.take_until(marks, 8);
    CHECK_FALSE(part.is_marked);
    CHECK(part.bytes == "end");
}
