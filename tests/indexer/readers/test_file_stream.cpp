// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/file_stream.h"

#include <sys/stat.h>

#include "tests/support/catch.h"
#include "tests/support/folder.h"
#include "tests/support/sources.h"

using news::indexer::FileStream;
using news::indexer::SkipReason;
using news::tests::Folder;
using news::tests::read_all;

TEST_CASE("a file gives its bytes", "[file_stream]") {
    const Folder folder;
    const std::string bytes(2'000'000, 'x');
    FileStream stream(folder.write("a", bytes));
    CHECK(stream.size() == bytes.size());
    CHECK(read_all(stream) == bytes);
    CHECK(stream.bytes_read() == bytes.size());
    CHECK_FALSE(stream.problem());
}

TEST_CASE("what is no file, or not there, cannot be read", "[file_stream]") {
    const Folder folder;
    REQUIRE(mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    const std::string name = GENERATE("gone.html", "pipe", ".");
    FileStream stream(folder.path() / name);
    CHECK(stream.read().empty());
    REQUIRE(stream.problem());
    CHECK(stream.problem()->reason == SkipReason::unreadable);
    CHECK_FALSE(stream.problem()->detail.empty());
}

TEST_CASE("a file that changes while it is read is told from one that is whole", "[file_stream]") {
    const Folder folder;
    const auto path = folder.write("a", std::string(200'000, 'x'));
    FileStream stream(path);
    CHECK_FALSE(stream.read().empty());
    const std::string other = GENERATE("", "more than there was");
    folder.write("a", other.empty() ? "" : std::string(300'000, 'y'));
    read_all(stream);
    REQUIRE(stream.problem());
    CHECK(stream.problem()->reason == SkipReason::changed);
}

TEST_CASE("a file that is removed while it is read is read to its end", "[file_stream]") {
    const Folder folder;
    const auto path = folder.write("a", std::string(200'000, 'x'));
    FileStream stream(path);
    CHECK_FALSE(stream.read().empty());
    std::filesystem::remove(path);
    read_all(stream);
    CHECK_FALSE(stream.problem());
    CHECK(stream.bytes_read() == 200'000);
}
