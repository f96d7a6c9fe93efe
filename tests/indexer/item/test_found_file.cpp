// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item/found_file.h"

#include "tests/support/catch.h"
#include "tests/support/folder.h"

namespace fs = std::filesystem;

using news::indexer::find_file;

TEST_CASE("a file that was just written may change without a trace", "[found_file]") {
    const news::tests::Folder folder;
    const auto path = folder.write("a.html", "12345");
    CHECK(find_file(path).stamp.size == 5);
    CHECK(find_file(path).is_fresh);
    fs::last_write_time(path, fs::last_write_time(path) - std::chrono::minutes(1));
    CHECK_FALSE(find_file(path).is_fresh);
}

TEST_CASE("the stamp of a file changes with its size and time", "[found_file]") {
    const news::tests::Folder folder;
    const auto path = folder.write("a.html", "12345");
    const auto stamp = find_file(path).stamp;
    CHECK(find_file(path).stamp == stamp);
    fs::last_write_time(path, fs::last_write_time(path) - std::chrono::nanoseconds(1000));
    CHECK(find_file(path).stamp != stamp);
    CHECK(find_file(folder.path() / "gone").stamp == news::indexer::FileStamp{});
}
