// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_stats.h"

#include "indexer/catalog/catalog.h"
#include "indexer/write/document.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace news;
using namespace news::indexer;

TEST_CASE("every count adds up to the articles", "[index_stats]") {
    const tests::Folder place;
    Xapian::WritableDatabase database(place.path().native());
    DocumentMaker maker;
    Article dated = article("1", "Title", "Text", "2014-03", "Herald");
    dated.evidence = {{.field = "date", .value = {}, .rule = "wrong", .where = {}, .rejected = "x"},
                      {.field = "date", .value = {}, .rule = "url", .where = {}, .rejected = {}}};
    database.add_document(maker.make(dated, "html"));
    database.add_document(maker.make(article("2", "Title", "Text", "", "Herald"), "text"));
    database.add_document(maker.make(article("3", "Title", "Text", "2014-05", ""), "text"));
    const IndexStats stats = index_stats(database);
    CHECK(stats.by_source == Counts{{"Herald", 2}, {"herald.example", 1}});
    CHECK(stats.by_year == Counts{{"", 1}, {"2014", 2}});
    CHECK(stats.by_language == Counts{{"en", 3}});
    CHECK(stats.by_format == Counts{{"html", 1}, {"text", 2}});
    CHECK(stats.by_date_kind == Counts{{"", 1}, {"published", 2}});
    CHECK(stats.by_date_rule == Counts{{"", 2}, {"url", 1}});
}

TEST_CASE("files and failures are counted", "[index_stats]") {
    const tests::Folder place;
    Xapian::WritableDatabase database(place.path().native());
    store_entry(database, {.path = "/a",
                           .stamp = {5, 0},
                           .hash = {},
                           .is_complete = true,
                           .failures = 2,
                           .failed = {{"#1", "empty", ""}, {"#2", "empty", ""}}});
    store_entry(database, {.path = "/b", .stamp = {}, .hash = {}, .failed = {}});
    const IndexStats stats = index_stats(database);
    CHECK(stats.files == 2);
    CHECK(stats.incomplete_files == 1);
    CHECK(stats.file_bytes == 5);
    CHECK(stats.failures == 2);
    CHECK(stats.by_failure == Counts{{"empty", 2}});
}
