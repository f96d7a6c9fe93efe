// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/index.h"

#include "common/index_info.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using news::searcher::Index;
using news::tests::Folder;

namespace fs = std::filesystem;

namespace {

void make_index(const fs::path& path, int articles) {
    Xapian::WritableDatabase database(path.native());
    news::write_schema_version(database);
    for (int i = 0; i < articles; ++i) {
        database.add_document({});
    }
    database.commit();
}

}  // namespace

TEST_CASE("what was committed since is seen", "[index]") {
    const Folder folder;
    make_index(folder.path() / "index", 1);
    Index index(folder.path() / "index");
    make_index(folder.path() / "index", 2);
    index.reopen();
    CHECK(index.database().get_doccount() == 3);
}

TEST_CASE("an index that took the place of another one is seen", "[index]") {
    const Folder folder;
    make_index(folder.path() / "index", 1);
    // The number of its revision is the same.
    make_index(folder.path() / "other", 2);
    Index index(folder.path() / "index");
    fs::rename(folder.path() / "index", folder.path() / "old");
    fs::rename(folder.path() / "other", folder.path() / "index");
    fs::remove_all(folder.path() / "old");
    CHECK(index.database().get_doccount() == 1);
    index.reopen();
    CHECK(index.database().get_doccount() == 2);
}

TEST_CASE("an index that is gone is an error when it is opened again", "[index]") {
    const Folder folder;
    make_index(folder.path() / "index", 1);
    Index index(folder.path() / "index");
    fs::remove_all(folder.path() / "index");
    CHECK_THROWS(index.reopen());
}
