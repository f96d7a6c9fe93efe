// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item/xml_document.h"

#include "tests/support/catch.h"

using namespace news::indexer;
using namespace std::literals;

namespace {

/// Text of the root element, or "!" where there is none.
std::string text_of(std::string_view xml) {
    const auto parsed = parse_xml(xml);
    const auto* tree = std::get_if<XmlTree>(&parsed);
    return tree == nullptr ? "!" : (*tree)->document_element().child_value();
}

}  // namespace

TEST_CASE("XML is parsed, in wide characters too", "[xml]") {
    CHECK(text_of("<a>x &amp; y</a>") == "x & y");
    CHECK(text_of("\xff\xfe<\0a\0>\0x\0<\0/\0a\0>\0"s) == "x");
    CHECK(text_of("<a>caf\xe9</a>") == "caf\xe9");
    CHECK(text_of("<a>") == "!");
    CHECK(text_of("") == "!");
}

TEST_CASE("entities that a document declares are neither resolved nor multiplied", "[xml]") {
    CHECK(text_of("<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><a>&f;</a>") == "&f;");
    CHECK(text_of("<!DOCTYPE a [<!ENTITY b 'xx'><!ENTITY c '&b;&b;'>]><a>&c;</a>") == "&c;");
}

TEST_CASE("what would exhaust the stack or memory is refused", "[xml]") {
    std::string deep;
    for (int i = 0; i < 1000; ++i) {
        deep += "<a>";
    }
    for (int i = 0; i < 1000; ++i) {
        deep += "</a>";
    }
    CHECK(std::get<std::string>(parse_xml(deep)).find("deeper") != std::string::npos);
    std::string many = "<a>";
    for (int i = 0; i < 1'000'001; ++i) {
        many += "<b/>";
    }
    CHECK(std::get<std::string>(parse_xml(many + "</a>")).find("tags") != std::string::npos);
}

TEST_CASE("prefixes of namespaces are no part of local names", "[xml]") {
    const auto parsed = parse_xml("<n:a xmlns:n='x'/>");
    CHECK(local_name(std::get<XmlTree>(parsed)->document_element()) == "a");
}
