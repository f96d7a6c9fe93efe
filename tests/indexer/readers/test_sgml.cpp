// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/sgml.h"

#include "tests/support/catch.h"
#include "tests/support/sources.h"

using namespace news::indexer;
using news::tests::Lines;

namespace {

Lines read(std::string bytes, SgmlKind kind = SgmlKind::trec) {
    SgmlReader reader(news::tests::source_of(std::move(bytes)), kind, 100);
    return news::tests::lines_of(reader);
}

}  // namespace

TEST_CASE("each document of a collection is an item", "[sgml]") {
    CHECK(read("<DOC>\n1</DOC>\n\n<DOC id=\"x\">2</DOC><doc>3</doc>\n") ==
          Lines{"a#1:<DOC>\n1</DOC>", "a#2:<DOC id=\"x\">2</DOC>", "a#3:<doc>3</doc>"});
    CHECK(read("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"1\">x</REUTERS>\n",
               SgmlKind::reuters) == Lines{"a#1:<REUTERS NEWID=\"1\">x</REUTERS>"});
    CHECK(read("<DOCS>nothing</DOCS>").empty());
}

TEST_CASE("a document without end, and one too long, cost themselves alone", "[sgml]") {
    CHECK(read("<DOC>1\n<DOC>2</DOC>") == Lines{"a#1!truncated", "a#2:<DOC>2</DOC>"});
    CHECK(read("<DOC>1</DOC>\n<DOC>2") == Lines{"a#1:<DOC>1</DOC>", "a#2!truncated"});
    CHECK(read("<DOC>" + std::string(500, 'x') + "</DOC><DOC>2</DOC>") ==
          Lines{"a#1!too_large", "a#2:<DOC>2</DOC>"});
}
