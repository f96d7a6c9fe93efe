// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/writer.h"

#include "common/error.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using news::indexer::IndexWriter;
using news::tests::Folder;

namespace fs = std::filesystem;

namespace {

news::Failure failure_of(const fs::path& folder) {
    try {
        IndexWriter writer(folder);
    } catch (const news::Error& error) {
        CHECK(std::string(error.what()).find(folder.native()) != std::string::npos);
        CHECK_FALSE(error.hint().empty());
        return error.failure();
    }
    return {};
}

}  // namespace

TEST_CASE("an index is made in a folder for its owner alone", "[writer]") {
    const Folder folder;
    const fs::path path = folder.path() / "a/b";
    IndexWriter writer(path);
    CHECK(fs::status(path).permissions() == fs::perms::owner_all);
    CHECK(writer.articles() == 0);
}

TEST_CASE("a batch is full when it is large or old enough", "[writer]") {
    const auto limits =
        GENERATE(news::indexer::BatchLimits{.changes = 2}, news::indexer::BatchLimits{.bytes = 20},
                 news::indexer::BatchLimits{.time = std::chrono::seconds(0)});
    const Folder folder;
    IndexWriter writer(folder.path(), limits);
    writer.begin_change(10);
    writer.begin_change(10);
    CHECK(writer.is_full());
}

TEST_CASE("a commit makes what was written visible and begins a new batch", "[writer]") {
    const Folder folder;
    IndexWriter writer(folder.path(), {.changes = 1});
    writer.begin_change(1);
    writer.database().add_document({});
    CHECK(Xapian::Database(folder.path().native()).get_doccount() == 0);
    writer.commit();
    CHECK(Xapian::Database(folder.path().native()).get_doccount() == 1);
    CHECK_FALSE(writer.is_full());
}

TEST_CASE("what is left of an index that could not be made is no obstacle", "[writer]") {
    const Folder folder;
    folder.write("flintlock", "");
    folder.write("postlist.glass", "torn");
    folder.write("v.tmp", "torn");
    CHECK(IndexWriter(folder.path()).articles() == 0);
}

TEST_CASE("half a batch is lost when the writer is destroyed", "[writer]") {
    const Folder folder;
    {
        IndexWriter writer(folder.path());
        writer.begin_change(1);
        writer.database().add_document({});
    }
    CHECK(Xapian::Database(folder.path().native()).get_doccount() == 0);
}

TEST_CASE("an index that is written to is locked", "[writer]") {
    const Folder folder;
    const IndexWriter first(folder.path());
    CHECK(failure_of(folder.path()) == news::Failure::locked);
}

TEST_CASE("a folder that is no index of ours is left alone", "[writer]") {
    const Folder folder;
    SECTION("other files") { folder.write("letter.txt"); }
    SECTION("an index of a later schema version") {
        Xapian::WritableDatabase other(folder.path().native());
        other.set_metadata("news.schema_version", "1000");
    }
    SECTION("another program's database") {
        Xapian::WritableDatabase other(folder.path().native());
        other.add_document({});
    }
    SECTION("a damaged index") {
        { const IndexWriter writer(folder.path()); }
        folder.write("iamglass", "broken");
    }
    CHECK(failure_of(folder.path()) == news::Failure::index);
}

TEST_CASE("a folder that cannot be made is named", "[writer]") {
    const Folder folder;
    CHECK(failure_of(folder.write("file") / "index") == news::Failure::index);
}
