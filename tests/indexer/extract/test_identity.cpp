// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/identity.h"

#include "tests/support/catch.h"

using news::indexer::article_id;

TEST_CASE("an id is twenty hexadecimal digits, the same on every machine", "[identity]") {
    // Python: u = uuid.uuid5(uuid.NAMESPACE_URL, key).hex; u[:12] + u[14:16] + u[18:24]
    CHECK(article_id("https://paper.example/a") == "1c02a7c1100b575abbec");
    CHECK(article_id("") == "1b4db7eb4057dfe036de");
}

TEST_CASE("different keys have different ids", "[identity]") {
    CHECK(article_id("https://paper.example/a") != article_id("https://paper.example/b"));
    CHECK(article_id("a.html#1") != article_id("a.html#2"));
}
