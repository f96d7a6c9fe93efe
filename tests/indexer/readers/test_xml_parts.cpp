// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/xml_parts.h"

#include "tests/support/catch.h"
#include "tests/support/sources.h"

using namespace news::indexer;
using news::tests::source_of;

namespace {

FoundParts find_all(const pugi::xml_document& document) {
    FoundParts found;
    for (const auto& node : document.document_element().children("x")) {
        found.articles.push_back(node);
    }
    return found;
}

XmlPartsReader reader_of(const std::string& bytes, std::size_t limit = 1'000'000) {
    return {source_of(bytes), MediaType::feed, find_all, limit};
}

}  // namespace

TEST_CASE("bytes of a declared character set go on with its name", "[xml]") {
    XmlPartsReader reader =
        reader_of("<?xml version='1.0' encoding='windows-1252'?><a><x>caf\xe9</x></a>");
    const auto input = reader.next();
    REQUIRE(input);
    CHECK(std::get<RawItem>(*input).bytes == "<a><x>caf\xe9</x></a>");
    CHECK(std::get<RawItem>(*input).charset == "windows-1252");
}

TEST_CASE("what stands around the articles is left out where it is large", "[xml]") {
    const std::string large = "<large>" + std::string(100'000, 'x') + "</large>";
    XmlPartsReader reader = reader_of("<a>" + large + "<x>1</x><x>2</x></a>");
    CHECK(news::tests::lines_of(reader) ==
          news::tests::Lines{"a#1:<a><x>1</x></a>", "a#2:<a><x>2</x></a>"});
}

TEST_CASE("what stands around very many articles must be little", "[xml]") {
    std::string articles;
    for (int i = 0; i < 10'000; ++i) {
        articles += "<x/>";
    }
    const std::string large(40'000, 'x');
    XmlPartsReader inside = reader_of("<a>" + large + articles + "</a>");
    CHECK(news::tests::lines_of(inside).front() == "a#1:<a><x/></a>");
    XmlPartsReader outside = reader_of("<a y='" + large + "'>" + articles + "</a>");
    CHECK(news::tests::lines_of(outside) == news::tests::Lines{"a!limits"});
}

TEST_CASE("a document that is too large is not held", "[xml]") {
    XmlPartsReader reader = reader_of("<a><x>1</x></a>", 10);
    CHECK(news::tests::lines_of(reader) == news::tests::Lines{"a!too_large"});
}
