// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/writer.h"

#include "common/error.h"
#include "common/schema.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using news::indexer::Added;
using news::indexer::IndexWriter;
using news::tests::Folder;

namespace fs = std::filesystem;

namespace {

Xapian::Document document(const std::string& id, const std::string& data = {}) {
    Xapian::Document result;
    result.add_boolean_term(news::id_term(id));
    result.set_data(data);
    return result;
}

Added put(IndexWriter& writer, const std::string& id, const std::string& data = {}) {
    return writer.put(id, document(id, data), 10);
}

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
    CHECK(writer.size() == 0);
}

TEST_CASE("an article with the same id is replaced", "[writer]") {
    const Folder folder;
    {
        IndexWriter writer(folder.path());
        CHECK(put(writer, "a", "1") == Added::new_article);
        CHECK(put(writer, "A") == Added::new_article);
        CHECK(put(writer, "a", "2") == Added::same_run);
        writer.commit();
    }
    IndexWriter writer(folder.path());
    CHECK(put(writer, "b") == Added::new_article);
    CHECK(put(writer, "a", "3") == Added::replaced);
    CHECK(put(writer, "a", "4") == Added::same_run);
    writer.commit();
    const Xapian::Database database(folder.path().native());
    CHECK(database.get_doccount() == 3);
    CHECK(database.get_document(*database.postlist_begin(news::id_term("a"))).get_data() == "4");
}

TEST_CASE("a batch is committed when it is large enough", "[writer]") {
    const auto limits =
        GENERATE(news::indexer::BatchLimits{.articles = 2}, news::indexer::BatchLimits{.bytes = 20},
                 news::indexer::BatchLimits{.time = std::chrono::seconds(0)});
    const Folder folder;
    IndexWriter writer(folder.path(), limits);
    put(writer, "a");
    put(writer, "b");
    CHECK(Xapian::Database(folder.path().native()).get_doccount() == 2);
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
