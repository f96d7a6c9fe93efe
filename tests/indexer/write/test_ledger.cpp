// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/ledger.h"

#include "common/record.h"
#include "common/schema.h"
#include "indexer/catalog/catalog.h"
#include "indexer/index_check.h"
#include "indexer/write/document.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace news;
using namespace news::indexer;

namespace {

/// An index whose files are given as lists of records.
struct Archive {
    struct Record {
        std::string id;
        std::string url = {};
        std::string title = "A headline";
        std::optional<std::chrono::sys_days> captured = {};
    };

    Added put(const std::string& path, std::size_t number, const Record& record) {
        Article made = article(record.id, record.title, "A text of some words.");
        made.url = record.url;
        made.origin = path + "#" + std::to_string(number);
        made.origins = {{path, "#" + std::to_string(number), record.captured}};
        return ledger.put(made, DocumentMaker().make_flat(made), 10);
    }

    void begin(const std::string& path) {
        ledger.begin({.path = path, .stamp = {1, 1}, .hash = "h"});
    }

    std::vector<Added> read(const std::string& path, const std::vector<Record>& records) {
        begin(path);
        std::vector<Added> results;
        for (const Record& record : records) {
            results.push_back(put(path, results.size() + 1, record));
        }
        lost = ledger.end();
        ledger.end_batch();
        check();
        return results;
    }

    /// The index agrees with itself.
    void check() const {
        check_contents(Xapian::Database(folder.path().native()),
                       [](const std::string& problem) { FAIL_CHECK(problem); });
    }

    std::vector<std::string> titles() const {
        const Xapian::Database database(folder.path().native());
        std::vector<std::string> list;
        for (auto id = database.postlist_begin({}); id != database.postlist_end({}); ++id) {
            list.push_back(decode_record(database.get_document(*id).get_data()).title);
        }
        return list;
    }

    std::vector<Origin> origins(const std::string& id) const {
        const Xapian::Database database(folder.path().native());
        const Xapian::docid docid = *database.postlist_begin(id_term(id));
        return decode_record(database.get_document(docid).get_data()).origins;
    }

    tests::Folder folder;
    IndexWriter writer;
    Ledger ledger{writer};
    std::size_t lost = 0;

    explicit Archive(BatchLimits limits = {}) : writer(folder.path(), limits) {}
};

using Titles = std::vector<std::string>;
using Results = std::vector<Added>;

constexpr auto story = "https://herald.example/story";

}  // namespace

TEST_CASE("a file that is read again replaces its articles and loses those it lost", "[ledger]") {
    Archive archive;
    CHECK(archive.read("/a", {{"1"}, {"2"}, {"3"}}) == Results(3, Added::new_article));
    CHECK(archive.read("/a", {{"3", {}, "New"}, {"1"}}) == Results(2, Added::replaced));
    CHECK(archive.lost == 1);
    CHECK(archive.titles() == Titles{"A headline", "New"});
    CHECK(archive.origins("3") == std::vector<Origin>{{"/a", "#1", {}}});
}

TEST_CASE("an article of two files goes when both are forgotten", "[ledger]") {
    Archive archive;
    archive.read("/a", {{"1", story}, {"2"}});
    CHECK(archive.read("/b", {{"other", story}}) == Results{Added::met_again});
    CHECK(archive.origins("1").size() == 2);
    CHECK(archive.ledger.forget("/b") == 0);
    CHECK(archive.ledger.forget("/a") == 2);
    archive.ledger.end_batch();
    archive.check();
    CHECK(archive.titles().empty());
    CHECK_FALSE(knows_any_file(archive.writer.database()));
}

TEST_CASE("the newest capture's text is kept in whichever order captures come", "[ledger]") {
    using namespace std::chrono_literals;
    const bool newest_first = GENERATE(true, false);
    const Archive::Record old{"1", story, "Old", std::chrono::sys_days(2014y / 3 / 1)};
    const Archive::Record fresh{"1", story, "Fresh", std::chrono::sys_days(2014y / 3 / 2)};
    Archive archive;
    archive.read("/a", {newest_first ? fresh : old});
    archive.read("/b", {newest_first ? old : fresh});
    CHECK(archive.titles() == Titles{"Fresh"});
    CHECK(archive.origins("1").size() == 2);
}

TEST_CASE("the text of another copy is fetched by the next run", "[ledger]") {
    Archive archive;
    archive.read("/a", {{"1", story, "Old"}});
    archive.read("/b", {{"1", story, "New"}});
    archive.ledger.forget("/b");
    CHECK_FALSE(find_entry(archive.writer.database(), "/a")->is_complete);
    archive.read("/a", {{"1", story, "Old"}});
    CHECK(archive.titles() == Titles{"Old"});
    CHECK(find_entry(archive.writer.database(), "/a")->is_complete);
}

TEST_CASE("records of one file with different ids stay apart at one address", "[ledger]") {
    Archive archive;
    CHECK(archive.read("/a", {{"1", story}, {"2", story}}) == Results(2, Added::new_article));
    CHECK(archive.read("/a", {{"1", story}, {"2", story}}) == Results(2, Added::replaced));
    CHECK(archive.titles().size() == 2);
}

TEST_CASE("a file within which a batch ends is read again", "[ledger]") {
    Archive archive({.changes = 2});
    archive.begin("/a");
    for (std::size_t i = 1; i <= 5; ++i) {
        archive.put("/a", i, {std::to_string(i)});
        archive.check();
    }
    const Xapian::Database midway(archive.folder.path().native());
    CHECK(midway.get_doccount() == 4);
    CHECK_FALSE(find_entry(midway, "/a")->is_complete);
    archive.ledger.end();
    archive.ledger.end_batch();
    archive.check();
    CHECK(find_entry(Xapian::Database(archive.folder.path().native()), "/a")->is_complete);
}

TEST_CASE("a file that could not be read to its end keeps what it gave", "[ledger]") {
    const auto [reason, complete] =
        GENERATE(table<SkipReason, bool>({{SkipReason::truncated, true},
                                          {SkipReason::limits, true},
                                          {SkipReason::changed, true},
                                          {SkipReason::unreadable, false}}));
    Archive archive;
    archive.read("/a", {{"1"}, {"2"}});
    archive.begin("/a");
    archive.put("/a", 1, {"1"});
    archive.ledger.skip({"/a#2", reason, "damaged"});
    CHECK(archive.ledger.end() == 0);
    archive.ledger.end_batch();
    archive.check();
    CHECK(archive.titles().size() == 2);
    const auto entry = find_entry(archive.writer.database(), "/a").value();
    CHECK(entry.is_complete == complete);
    CHECK(entry.failed ==
          std::vector<FailedRecord>{{"#2", std::string(name_of(reason)), "damaged"}});
}

TEST_CASE("only the stamp of an unchanged file is written", "[ledger]") {
    Archive archive;
    archive.read("/a", {{"1"}});
    archive.ledger.remark({.path = "/a", .stamp = {1, 2}, .hash = "h"});
    const auto entry = find_entry(archive.writer.database(), "/a").value();
    CHECK(entry.stamp == FileStamp{1, 2});
    CHECK(entry.articles == 1);
}
