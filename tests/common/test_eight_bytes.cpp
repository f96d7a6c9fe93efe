// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/eight_bytes.h"

#include <string>

#include "tests/support/catch.h"

using namespace news;

TEST_CASE("eight bytes are asked in the order of the text") {
    CHECK(eight_at("x\x01\x02\x03\x04\x05\x06\x07\x08", 1) == 0x0807060504030201U);
}

TEST_CASE("each of eight bytes is asked for itself") {
    for (int c = 0; c < 0x100; ++c) {
        for (std::size_t place = 0; place < 8; ++place) {
            std::string text = "mmmmmmmm";
            text[place] = static_cast<char>(c);
            const std::uint64_t eight = eight_at(text, 0);
            const std::uint64_t mark = std::uint64_t{0x80} << (8 * place);
            CAPTURE(c, place);
            CHECK(are_ascii(eight) == (c < 0x80));
            CHECK(any_before(eight, ' ') == (c < ' '));
            if (c < 0x80) {
                CHECK(((bytes_between(eight, 'b', 'y') & mark) != 0) == ('b' <= c && c <= 'y'));
                CHECK((bytes_between(eight, 'b', 'y') | mark) == high_bits);
            }
        }
    }
}

TEST_CASE("marked bytes are counted") {
    CHECK(count_marks(0) == 0);
    CHECK(count_marks(high_bits) == 8);
    CHECK(count_marks(0x8000000000000080U) == 2);
}
