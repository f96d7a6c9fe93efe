// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/catalog/file_entry.h"

#include "common/error.h"
#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("an entry is decoded as it was encoded", "[file_entry]") {
    const FileEntry entry{.path = "/caf\xe9/a.jsonl",
                          .stamp = {12, -3},
                          .hash = std::string("\0\xff", 2),
                          .is_fresh = true,
                          .is_complete = true,
                          .articles = 7,
                          .failures = 2,
                          .failed = {{"#1", "empty", ""}, {"#2", "binary", "odd \xff"}}};
    CHECK(decode_entry(encode_entry(entry)) == entry);
}

TEST_CASE("a damaged entry is an error", "[file_entry]") {
    const std::string bytes = encode_entry({.path = "a", .stamp = {}, .hash = {}, .failed = {}});
    CHECK_THROWS_AS(decode_entry(bytes.substr(1)), news::Error);
    CHECK_THROWS_AS(decode_entry(""), news::Error);
}
