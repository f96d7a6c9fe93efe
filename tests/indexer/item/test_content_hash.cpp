// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item/content_hash.h"

#include <sys/stat.h>

#include "tests/support/catch.h"
#include "tests/support/folder.h"

using news::indexer::content_hash;

TEST_CASE("the hash of a file depends on its bytes alone", "[content_hash]") {
    const news::tests::Folder folder;
    const std::string bytes(1'000'000, 'a');
    CHECK(content_hash(folder.write("a", bytes)) == content_hash(folder.write("b", bytes)));
    CHECK(content_hash(folder.write("c", bytes + "b")) != content_hash(folder.write("a", bytes)));
    CHECK(content_hash(folder.write("empty", "")).size() == 16);
}

TEST_CASE("what cannot be read has no hash", "[content_hash]") {
    const news::tests::Folder folder;
    CHECK(content_hash(folder.path() / "gone").empty());
    CHECK(content_hash(folder.path()).empty());
}
