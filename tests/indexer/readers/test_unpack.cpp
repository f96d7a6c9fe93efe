// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/inflate.h"

#include <sys/stat.h>

#include "tests/support/catch.h"
#include "tests/support/compress.h"
#include "tests/support/folder.h"

using news::indexer::InflatingStream;
using news::indexer::SkipReason;
using news::tests::compress;
using news::tests::Folder;

namespace {

std::string read_all(InflatingStream& stream) {
    std::string all;
    for (auto block = stream.read(); !block.empty(); block = stream.read()) {
        all += block;
    }
    return all;
}

const std::string text = std::string(700'000, 'x') + "the end";

}  // namespace

TEST_CASE("a compressed file gives the bytes that went in", "[inflate]") {
    const std::string suffix = GENERATE("", ".gz", ".xz", ".zst");
    const Folder folder;
    InflatingStream stream(folder.write("page.html" + suffix, compress(text, suffix)));
    CHECK(read_all(stream) == text);
    CHECK_FALSE(stream.problem());
    CHECK(stream.bytes_read() > 0);
    CHECK(stream.read().empty());
}

TEST_CASE("several compressed members are one stream", "[inflate]") {
    const std::string suffix = GENERATE(".gz", ".xz", ".zst");
    const Folder folder;
    InflatingStream stream(
        folder.write("page" + suffix, compress("one ", suffix) + compress("two", suffix)));
    CHECK(read_all(stream) == "one two");
}

TEST_CASE("nothing is nothing, compressed or not", "[inflate]") {
    const std::string suffix = GENERATE("", ".gz", ".xz", ".zst");
    const Folder folder;
    InflatingStream stream(folder.write("page" + suffix, compress("", suffix)));
    CHECK(read_all(stream).empty());
    CHECK_FALSE(stream.problem());
}

TEST_CASE("a compressed file that ends early or is damaged has a problem", "[inflate]") {
    const std::string suffix = GENERATE(".gz", ".xz", ".zst");
    std::string noise;
    for (unsigned i = 0; i < 5000; ++i) {
        noise += static_cast<char>('a' + (i * i + i / 7) % 26);
    }
    const std::size_t kept = GENERATE(std::size_t{7}, std::size_t{60});
    const std::string bytes = compress(noise, suffix).substr(0, kept);
    REQUIRE(bytes.size() == kept);
    const Folder folder;
    InflatingStream stream(folder.write("page" + suffix, bytes));
    read_all(stream);
    REQUIRE(stream.problem());
    CHECK(stream.problem()->reason == SkipReason::truncated);
}

TEST_CASE("a file that is not compressed as its name says has a problem", "[inflate]") {
    const Folder folder;
    const InflatingStream stream(folder.write("page.gz", "plain text"));
    REQUIRE(stream.problem());
    CHECK(stream.problem()->reason == SkipReason::truncated);
}

TEST_CASE("what is no file, or not there, cannot be read", "[inflate]") {
    const Folder folder;
    REQUIRE(mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    const std::string name = GENERATE("gone.html", "pipe", ".");
    InflatingStream stream(folder.path() / name);
    CHECK(stream.read().empty());
    REQUIRE(stream.problem());
    CHECK(stream.problem()->reason == SkipReason::unreadable);
    CHECK_FALSE(stream.problem()->detail.empty());
}
