// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/gunzip.h"

#include "tests/support/catch.h"
#include "tests/support/compress.h"
#include "tests/support/sources.h"

using namespace news::indexer;
using news::tests::compress;
using news::tests::read_all;
using namespace std::string_literals;

namespace {

GunzipStream gunzip(const std::string& bytes) {
    return {std::make_unique<news::tests::DripStream>(bytes),
            std::make_shared<UnpackBudget>(0, 1 << 30)};
}

const std::string one = compress("the first record", ".gz");
const std::string two = compress("the second record", ".gz");

}  // namespace

TEST_CASE("zeros behind a member are padding", "[gunzip]") {
    GunzipStream stream = gunzip(one + std::string(512, '\0'));
    CHECK(read_all(stream) == "the first record");
    CHECK_FALSE(stream.problem());
}

TEST_CASE("what comes at once gives the same as what comes by drops", "[gunzip]") {
    const std::string packed = compress(std::string(400'000, 'x'), ".gz");
    std::string wrong_sum = one;
    wrong_sum[one.size() - 5] = static_cast<char>(~wrong_sum[one.size() - 5]);
    std::string wrong_size = one;
    wrong_size.back() = '\x01';
    const std::vector<std::string> files{one,
                                         packed,
                                         one + two,
                                         packed + one,
                                         one + "\0\0\0"s,
                                         wrong_sum,
                                         wrong_size,
                                         packed.substr(0, packed.size() / 2),
                                         "no gzip"};
    for (const std::string& bytes : files) {
        CAPTURE(&bytes - files.data());
        GunzipStream drops = gunzip(bytes);
        GunzipStream at_once{std::make_unique<MemoryStream>(bytes),
                             std::make_shared<UnpackBudget>(0, 1 << 30)};
        CHECK(read_all(at_once) == read_all(drops));
        REQUIRE(at_once.problem().has_value() == drops.problem().has_value());
        CHECK((!drops.problem() || at_once.problem()->detail == drops.problem()->detail));
    }
}

TEST_CASE("a whole file that unpacks to more than it may is given up", "[gunzip]") {
    GunzipStream stream{std::make_unique<MemoryStream>(compress(std::string(5000, 'x'), ".gz")),
                        std::make_shared<UnpackBudget>(0, 4000)};
    CHECK(read_all(stream).empty());
    REQUIRE(stream.problem());
    CHECK(stream.problem()->reason == SkipReason::limits);
}

TEST_CASE("behind a damaged member reading goes on at the next", "[gunzip]") {
    const std::string damaged = GENERATE(
        one.substr(0, 20), one.substr(0, one.size() - 2), one.substr(0, 12) + "\xff\xff\xff\xff",
        std::string("no gzip at all"), std::string("\x1f\x8b\x1f\x8b\x08 not"));
    CAPTURE(damaged);
    GunzipStream stream = gunzip(damaged + two);
    std::string all = read_all(stream);
    REQUIRE(stream.problem());
    CHECK(stream.problem()->reason == SkipReason::truncated);
    while (stream.recover()) {
        all += read_all(stream);
    }
    CHECK(all.ends_with("the second record"));
}

TEST_CASE("beginnings of members without end are given up", "[gunzip]") {
    std::string bytes;
    constexpr int beginnings = 400'000;
    for (int i = 0; i < beginnings; ++i) {
        bytes += "\x1f\x8b\x08";
    }
    GunzipStream stream{std::make_unique<MemoryStream>(std::move(bytes)),
                        std::make_shared<UnpackBudget>(0, 1 << 30)};
    int tried = 0;
    do {
        CHECK(read_all(stream).empty());
        ++tried;
    } while (stream.recover());
    CHECK(tried > 100);
    CHECK(tried < beginnings);
}

TEST_CASE("behind the last member there is nothing to go on with", "[gunzip]") {
    GunzipStream stream = gunzip(one.substr(0, 20));
    read_all(stream);
    CHECK(stream.problem());
    CHECK_FALSE(stream.recover());
    GunzipStream whole = gunzip(one);
    read_all(whole);
    CHECK_FALSE(whole.recover());
}
