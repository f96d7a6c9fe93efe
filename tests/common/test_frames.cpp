// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/frames.h"

#include <string>

#include "common/error.h"
#include "tests/support/catch.h"

namespace news {

TEST_CASE("Frames are read one by one, in their order", "[frames]") {
    const std::string first = GENERATE(std::string(), std::string("ferry"), std::string(5000, 'x'));
    Frames frames;
    const std::string written = frames.compressed(first, {}) + frames.compressed("bridge", first);
    std::string_view bytes = written;
    CHECK(frames.take_first(bytes, {}) == first);
    CHECK(frames.take_first(bytes, first) == "bridge");
    CHECK(bytes.empty());
    CHECK_THROWS_AS(frames.take_first(bytes, {}), Error);
}

TEST_CASE("What is known is not written again", "[frames]") {
    const std::string known = "The Harbour Bridge cycle lane opens after nine years of argument";
    const std::string again = known;
    Frames frames;
    CHECK(frames.compressed(again, known).size() + 30 < frames.compressed(known, {}).size());
}

TEST_CASE("Damaged frames are an error", "[frames]") {
    Frames frames;
    std::string written = frames.compressed("ferry, bridge and ferry, bridge and tunnel", {});
    SECTION("cut short") { written.resize(written.size() - 1); }
    SECTION("no frame") { written = "ferry"; }
    SECTION("a size that nobody has") { written.replace(4, 2, "\xe0\xff"); }
    std::string_view bytes = written;
    CHECK_THROWS_AS(frames.take_first(bytes, {}), Error);
}

}  // namespace news
