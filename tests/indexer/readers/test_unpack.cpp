// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/unpack.h"

#include "tests/support/catch.h"
#include "tests/support/compress.h"
#include "tests/support/sources.h"

using namespace news::indexer;
using news::tests::compress;
using news::tests::read_all;

namespace {

std::unique_ptr<ByteStream> unpacked(const std::string& packed, std::uint64_t budget = 1 << 30) {
    return unpack(std::make_unique<MemoryStream>(packed), packed.substr(0, 8),
                  std::make_shared<UnpackBudget>(0, budget));
}

const std::string text = std::string(700'000, 'x') + "the end";

std::string noise() {
    std::string bytes;
    for (unsigned i = 0; i < 5000; ++i) {
        bytes += static_cast<char>('a' + i * 2'654'435'761U / 65'536 % 26);
    }
    return bytes;
}

}  // namespace

TEST_CASE("a compressed stream gives the bytes that went in", "[unpack]") {
    const std::string suffix = GENERATE(".gz", ".bz2", ".xz", ".zst");
    const std::string packed = compress(text, suffix);
    REQUIRE(is_compressed(packed));
    const auto stream = unpacked(packed);
    CHECK(read_all(*stream) == text);
    CHECK_FALSE(stream->problem());
    CHECK(stream->bytes_read() == packed.size());
    CHECK(stream->read().empty());
}

TEST_CASE("several compressed members are one stream", "[unpack]") {
    const std::string suffix = GENERATE(".gz", ".bz2", ".xz", ".zst");
    const auto stream = unpacked(compress("one ", suffix) + compress("two", suffix));
    CHECK(read_all(*stream) == "one two");
}

TEST_CASE("nothing is nothing, compressed too", "[unpack]") {
    const std::string suffix = GENERATE(".gz", ".xz", ".zst");
    const auto stream = unpacked(compress("", suffix));
    CHECK(read_all(*stream).empty());
    CHECK_FALSE(stream->problem());
}

TEST_CASE("compressed bytes that end early or are damaged have a problem", "[unpack]") {
    const std::string suffix = GENERATE(".gz", ".bz2", ".xz", ".zst");
    const std::size_t kept = GENERATE(std::size_t{11}, std::size_t{60});
    const auto stream = unpacked(compress(noise(), suffix).substr(0, kept));
    read_all(*stream);
    REQUIRE(stream->problem());
    CHECK(stream->problem()->reason == SkipReason::truncated);
}

TEST_CASE("a stream ends where it unpacks to more than is allowed", "[unpack]") {
    const std::string suffix = GENERATE(".gz", ".bz2", ".xz", ".zst");
    const auto stream = unpacked(compress(text, suffix), 300'000);
    CHECK(read_all(*stream).size() < 600'000);
    REQUIRE(stream->problem());
    CHECK(stream->problem()->reason == SkipReason::limits);
}

TEST_CASE("what is not compressed is not taken for it", "[unpack]") {
    const std::string bytes = GENERATE("", "text", "<html>", "BZ", "PK\x03\x04");
    CHECK_FALSE(is_compressed(bytes));
}
