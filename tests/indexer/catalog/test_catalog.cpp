// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/catalog/catalog.h"

#include <algorithm>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace news;
using namespace news::indexer;

namespace {

FileEntry entry(std::string path) {
    return {.path = std::move(path), .stamp = {1, 2}, .hash = {}, .failed = {}};
}

std::vector<std::string> below(const Xapian::Database& database, std::string_view path) {
    std::vector<std::string> paths;
    for_each_entry(database, path, [&](const FileEntry& found) { paths.push_back(found.path); });
    return paths;
}

}  // namespace

TEST_CASE("a file is found by its path, however long", "[catalog]") {
    const tests::Folder place;
    Xapian::WritableDatabase database(place.path().native());
    CHECK_FALSE(knows_any_file(database));
    const std::string folder = "/" + std::string(400, 'd');
    for (const std::string& path : {std::string("/a\xff\n"), folder + "/a", folder + "/b"}) {
        store_entry(database, entry(path));
        CHECK(find_entry(database, path) == entry(path));
    }
    CHECK_FALSE(find_entry(database, "/a"));
    CHECK_FALSE(find_entry(database, folder + "/c"));
    CHECK(below(database, folder).size() == 2);
    CHECK(knows_any_file(database));
    erase_entry(database, folder + "/a");
    CHECK(below(database, folder) == std::vector{folder + "/b"});
}

TEST_CASE("files below a path are those in the folder, not those of a like name", "[catalog]") {
    const tests::Folder place;
    Xapian::WritableDatabase database(place.path().native());
    for (const auto* path : {"/a", "/a/1", "/a/b/2", "/ab", "/b/a"}) {
        store_entry(database, entry(path));
    }
    CHECK(below(database, "/a") == std::vector<std::string>{"/a", "/a/1", "/a/b/2"});
    CHECK(below(database, "/a/b") == std::vector<std::string>{"/a/b/2"});
    CHECK(below(database, "/").size() == 5);
    CHECK(below(database, "").size() == 5);
    CHECK(below(database, "/c").empty());
}
