// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index_info.h"

#include "common/error.h"
#include "tests/support/catch.h"

namespace {

Xapian::WritableDatabase empty_database() {
    return Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);
}

std::string complaint(const Xapian::Database& database) {
    try {
        news::require_schema_version(database, "archive");
        return "";
    } catch (const news::Error& error) {
        CHECK(error.failure() == news::Failure::index);
        return error.what();
    }
}

}  // namespace

TEST_CASE("an index of this version is accepted", "[index]") {
    auto database = empty_database();
    news::write_schema_version(database);
    CHECK(complaint(database).empty());
}

TEST_CASE("other indexes are refused by name", "[index]") {
    auto database = empty_database();
    CHECK(complaint(database) == "archive is a Xapian database, but not of this program");
    database.set_metadata("news.schema_version", "999");
    CHECK(complaint(database).starts_with("the index archive has schema version 999"));
    database.set_metadata("news.schema_version", "1x");
    CHECK(complaint(database) == "archive is a Xapian database, but not of this program");
}
