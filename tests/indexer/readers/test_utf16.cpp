// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/utf16.h"

#include "tests/support/catch.h"
#include "tests/support/sources.h"

using namespace news::indexer;
using namespace std::literals;

TEST_CASE("UTF-16 becomes UTF-8, however it is cut into blocks", "[utf16]") {
    const std::string little = "\xff\xfe"s + "a\0\xe9\0\x3d\xd8\x00\xde\n\0"s;
    const std::string big = "\xfe\xff"s + "\0a\0\xe9\xd8\x3d\xde\x00\0\n"s;
    const std::string wide = GENERATE_COPY(little, big);
    REQUIRE(is_utf16(wide));
    Utf16Stream whole(std::make_unique<MemoryStream>(wide));
    CHECK(news::tests::read_all(whole) == "aé😀\n");
    Utf16Stream drips(std::make_unique<news::tests::DripStream>(wide));
    CHECK(news::tests::read_all(drips) == "aé😀\n");
}

TEST_CASE("half a character at the end is replaced", "[utf16]") {
    Utf16Stream stream(std::make_unique<MemoryStream>("\xff\xfe"s + "a\0\x3d"s));
    CHECK(news::tests::read_all(stream).starts_with("a"));
}
