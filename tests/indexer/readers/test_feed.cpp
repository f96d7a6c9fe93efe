// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/feed.h"

#include "tests/support/catch.h"
#include "tests/support/sources.h"

using namespace news::indexer;
using news::tests::Lines;

namespace {

Lines read(std::string bytes) {
    const auto reader = read_feed(news::tests::source_of(std::move(bytes)));
    return news::tests::lines_of(*reader);
}

}  // namespace

TEST_CASE("each entry of a feed is an item with the feed around it", "[feed]") {
    const auto [feed, items] = GENERATE(table<std::string, Lines>({
        {"<?xml version='1.0'?><rss><channel><title>T</title><item><a/></item><item>2</item>"
         "</channel></rss>",
         {"a#1:<rss><channel><title>T</title><item><a/></item></channel></rss>",
          "a#2:<rss><channel><title>T</title><item>2</item></channel></rss>"}},
        {"<feed><title>T</title><entry>1</entry></feed>",
         {"a#1:<feed><title>T</title><entry>1</entry></feed>"}},
        {"<rdf:RDF><channel/><item>1</item></rdf:RDF>",
         {"a#1:<rdf:RDF><channel/><item>1</item></rdf:RDF>"}},
        {"<feed></feed>", {"a!no_article"}},
        {"<feed><entry></feed>", {"a!broken_xml"}},
        {"", {"a!empty"}},
    }));
    CAPTURE(feed);
    CHECK(read(feed) == items);
}
