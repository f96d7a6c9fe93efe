// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml.h"

#include "tests/support/catch.h"
#include "tests/support/sources.h"

using namespace news::indexer;
using news::tests::Lines;

TEST_CASE("news items are articles, pictures and packages are not", "[newsml]") {
    const auto [document, items, others] = GENERATE(table<std::string, Lines, std::size_t>({
        {"<newsItem><a/></newsItem>", {"a:<newsItem><a/></newsItem>"}, 0},
        {"<m:newsMessage><m:itemSet><m:newsItem>1</m:newsItem><m:knowledgeItem/>"
         "<m:newsItem>2</m:newsItem></m:itemSet></m:newsMessage>",
         {"a#1:<m:newsMessage><m:itemSet><m:knowledgeItem/><m:newsItem>1</m:newsItem></m:itemSet>"
          "</m:newsMessage>",
          "a#2:<m:newsMessage><m:itemSet><m:knowledgeItem/><m:newsItem>2</m:newsItem></m:itemSet>"
          "</m:newsMessage>"},
         1},
        {"<newsItem><itemMeta><itemClass qcode='ninat:picture'/></itemMeta></newsItem>", {}, 1},
        {"<NewsML><NewsEnvelope/><NewsItem>1</NewsItem></NewsML>",
         {"a#1:<NewsML><NewsEnvelope/><NewsItem>1</NewsItem></NewsML>"},
         0},
        {"<newsMessage/>", {"a!no_article"}, 0},
    }));
    CAPTURE(document);
    const auto reader = read_newsml(news::tests::source_of(document));
    CHECK(news::tests::lines_of(*reader) == items);
    CHECK(reader->passed_over() == others);
}
