// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/packed.h"

#include <cstdint>
#include <limits>
#include <string>

#include "common/error.h"
#include "tests/support/catch.h"

namespace news {
namespace {

using Unsigned = std::numeric_limits<std::uint64_t>;
using Signed = std::numeric_limits<std::int64_t>;

}  // namespace

TEST_CASE("Numbers and texts come back in their order", "[packed]") {
    const auto number = GENERATE(std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128},
                                 std::uint64_t{1} << 63U, Unsigned::max());
    const auto signed_number = GENERATE(std::int64_t{0}, std::int64_t{-1}, std::int64_t{63},
                                        std::int64_t{-25000}, Signed::min(), Signed::max());
    const auto text = GENERATE(std::string(), std::string("Élise\0", 7), std::string(300, 'x'));
    Packer packer;
    packer.add(number);
    packer.add_signed(signed_number);
    packer.add(text);
    packer.add_real(0.9);
    Unpacker unpacker(packer.bytes());
    CHECK(unpacker.number() == number);
    CHECK(unpacker.signed_number() == signed_number);
    CHECK(unpacker.text() == text);
    CHECK(unpacker.real() == 0.9);
    CHECK_THROWS_AS(unpacker.number(), Error);
}

TEST_CASE("Small numbers of both signs take one byte", "[packed]") {
    Packer packer;
    packer.add(std::uint64_t{127});
    packer.add_signed(-64);
    packer.add_signed(63);
    CHECK(packer.bytes().size() == 3);
}

TEST_CASE("Bytes that end early, or never end, are an error", "[packed]") {
    const std::string no_end(11, '\xff');
    CHECK_THROWS_AS(Unpacker("").number(), Error);
    CHECK_THROWS_AS(Unpacker("\x80").number(), Error);
    CHECK_THROWS_AS(Unpacker(no_end).number(), Error);
    CHECK_THROWS_AS(Unpacker("\x03"
                             "ab")
                        .text(),
                    Error);
    CHECK_THROWS_AS(Unpacker("1234567").real(), Error);
    CHECK_THROWS_AS(Unpacker("\x05"
                             "abcd")
                        .count(),
                    Error);
    CHECK(Unpacker("\x04"
                   "abcd")
              .count() == 4);
}

}  // namespace news
