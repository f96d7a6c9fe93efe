// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/compression.h"

#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("gzip is used where it is allowed") {
    const auto [header, allowed] = GENERATE(table<std::string, bool>({
        {"gzip", true},
        {"br, GZIP;q=0.5", true},
        {"*", true},
        {"gzip, deflate", true},
        {"", false},
        {"br", false},
        {"gzip;q=0", false},
        {"gzip; q=0.000, *", false},
        {"*;q=0", false},
        {"xgzip", false},
        {",;,", false},
    }));
    CAPTURE(header);
    CHECK(accepts_gzip(header) == allowed);
}

TEST_CASE("long texts are worth compressing") {
    CHECK(is_worth_compressing("text/html; charset=utf-8", 5000));
    CHECK(is_worth_compressing("application/json", 5000));
    CHECK_FALSE(is_worth_compressing("application/json", 500));
    CHECK_FALSE(is_worth_compressing("image/png", 5000));
}

TEST_CASE("a compressed text is a gzip member and smaller") {
    const std::string packed = gzip(std::string(100'000, 'a'));
    CHECK(packed.starts_with("\x1f\x8b"));
    CHECK(packed.size() < 1000);
    CHECK_FALSE(gzip("").empty());
}

}  // namespace news::searcher
