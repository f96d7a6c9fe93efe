// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item/xml_head.h"

#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("the first element is found behind declarations and comments", "[xml]") {
    const auto [text, name] = GENERATE(table<std::string, std::string>({
        {"<nitf>", "nitf"},
        {" <?xml version='1.0'?>\n<!-- <rss> --><a:feed x='y'>", "feed"},
        {"<!DOCTYPE nitf SYSTEM 'x'><nitf/>", "nitf"},
        {"<!DOCTYPE a [<!ENTITY b '<c>'>]><a>", "a"},
        {"<!doctype HTML><p>", "html"},
        {"text <a>", ""},
        {"<!-- never closed", ""},
        {"<!DOCTYPE a [", ""},
        {"<", ""},
        {"", ""},
    }));
    CAPTURE(text);
    CHECK(root_name(text) == name);
}

TEST_CASE("the declared encoding is read", "[xml]") {
    CHECK(declared_encoding("<?xml version='1.0' encoding='ISO-8859-1'?>") == "ISO-8859-1");
    CHECK(declared_encoding("<?xml version=\"1.0\" encoding = \"utf-8\"?>") == "utf-8");
    CHECK(declared_encoding("<?xml version='1.0'?><a encoding='x'>").empty());
    CHECK(declared_encoding("<a encoding='x'>").empty());
}
