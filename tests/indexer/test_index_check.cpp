// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_check.h"

#include "common/record.h"
#include "common/schema.h"
#include "indexer/catalog/catalog.h"
#include "indexer/write/document.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace news;
using namespace news::indexer;

namespace {

Xapian::Document sound_document() {
    Article made = article("1", "Title", "Text", "2014-03");
    made.origins = {{"/a", "", {}}};
    Xapian::Document document = DocumentMaker().make(made, "html");
    document.add_boolean_term(file_term("/a"));
    return document;
}

std::size_t problems(const Xapian::Document& document, std::uint64_t articles = 1) {
    const tests::Folder place;
    Xapian::WritableDatabase database(place.path().native());
    database.add_document(document);
    store_entry(database, {.path = "/a",
                           .stamp = {},
                           .hash = {},
                           .is_complete = true,
                           .articles = articles,
                           .failed = {}});
    std::size_t count = 0;
    check_contents(database,
                   [&](const std::string& problem) { count += problem.empty() ? 0U : 1U; });
    return count;
}

}  // namespace

TEST_CASE("an index that agrees with itself has no problems", "[index_check]") {
    CHECK(problems(sound_document()) == 0);
}

TEST_CASE("whatever disagrees is told", "[index_check]") {
    Xapian::Document document = sound_document();
    SECTION("a record that does not decode") { document.set_data("x"); }
    SECTION("a value of another day") { document.add_value(Slot::date_first, "20140401"); }
    SECTION("a value too many") { document.add_value(Slot::wire, "Reuters"); }
    SECTION("a value too few") { document.remove_value(Slot::source); }
    SECTION("another id") { document.add_boolean_term(id_term("2")); }
    SECTION("a file that its record does not name") { document.add_boolean_term(file_term("/b")); }
    SECTION("a file that is not known") {
        Article made = decode_record(document.get_data());
        made.origins.push_back({"/b", "", {}});
        document.set_data(encode_record(made));
        document.add_boolean_term(file_term("/b"));
    }
    CHECK(problems(document) == 1);
}

TEST_CASE("a file that is said to have more articles is told", "[index_check]") {
    CHECK(problems(sound_document(), 2) == 1);
}
