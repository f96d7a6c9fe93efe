// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index_folder.h"

#include "common/error.h"
#include "common/index_info.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace news;

TEST_CASE("the state of an index changes with every commit", "[index_folder]") {
    const tests::Folder folder;
    Xapian::WritableDatabase database(folder.path().native());
    write_schema_version(database);
    database.commit();
    const IndexState before = index_state(folder.path());
    CHECK(index_state(folder.path()) == before);
    CHECK_NOTHROW(open_index(folder.path()));
    database.add_document({});
    database.commit();
    CHECK(index_state(folder.path()) != before);
    CHECK(index_bytes(folder.path()) > 0);
}

TEST_CASE("what is no index is an error of the index", "[index_folder]") {
    const tests::Folder folder;
    SECTION("an empty folder") {}
    SECTION("other files") { folder.write("letter.txt"); }
    SECTION("a damaged index") { folder.write("iamglass", "broken"); }
    CHECK_THROWS_AS(open_index(folder.path()), Error);
    CHECK_THROWS_AS(open_index(folder.path() / "gone"), Error);
}
