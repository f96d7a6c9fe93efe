// SPDX-License-Identifier: GPL-2.0-or-later
#include <pugixml.hpp>

#include "searcher/http/pages/pages.h"
#include "tests/support/catch.h"
#include "tests/support/visit.h"

namespace news::searcher {
namespace {

pugi::xml_document parsed(const HttpResponse& response) {
    pugi::xml_document document;
    const auto result = document.load_string(response.body.c_str());
    CAPTURE(response.body, result.description());
    REQUIRE(result);
    return document;
}

std::string text_of(const pugi::xml_node& node, const char* name) {
    return node.child(name).text().get();
}

}  // namespace

TEST_CASE("A feed has the articles of a search, newest first") {
    Visitor visitor({article("old", "Old tram", "tram", "1990"),
                     article("new", "New tram", "tram", "2001-02-03"),
                     article("other", "Bus", "bus", "2002")});
    const auto document = parsed(search_feed(visitor.to("/search.atom?q=tram")));
    const pugi::xml_node feed = document.child("feed");
    const pugi::xml_node entry = feed.child("entry");
    CHECK(text_of(feed, "opensearch:totalResults") == "2");
    CHECK(text_of(feed, "updated") == "2001-02-03T00:00:00Z");
    CHECK(text_of(entry, "title") == "New tram");
    CHECK(text_of(entry, "id") == "http://archive.example/article/new");
    CHECK(text_of(entry, "published") == "2001-02-03T00:00:00Z");
    CHECK(text_of(entry.next_sibling("entry"), "title") == "Old tram");
    CHECK(text_of(entry.next_sibling("entry"), "published").empty());  // a year is no day
}

TEST_CASE("Every entry of a feed has an author and a time, whatever is known") {
    Visitor visitor({article("a", "", "tram", "")});
    const auto document = parsed(search_feed(visitor.to("/search.atom?q=tram")));
    const pugi::xml_node entry = document.child("feed").child("entry");
    CHECK(text_of(entry, "title") == "(no headline)");
    CHECK(text_of(entry, "updated") == "1970-01-01T00:00:00Z");
    CHECK(text_of(entry.child("author"), "name") == "Daily Herald");
}

TEST_CASE("The author of the feed stands for entries of which neither author nor paper is known") {
    Article nobody = article("a", "Tram", "tram", "1990", "");
    nobody.source = {};
    Visitor visitor({nobody});
    const auto document = parsed(search_feed(visitor.to("/search.atom?q=tram")));
    CHECK_FALSE(document.child("feed").child("entry").child("author"));
    CHECK(text_of(document.child("feed").child("author"), "name") == "News Archive");
}

TEST_CASE("A feed stays well-formed with what an article may hold") {
    Visitor visitor({article("<&\">", "a < b & \"c\" ]]> \x01\xEF\xBF\xBF d", "tram")});
    const auto document = parsed(search_feed(visitor.to("/search.atom?q=tram")));
    CHECK(text_of(document.child("feed").child("entry"), "title") == "a < b & \"c\" ]]>  d");
}

TEST_CASE("The search description tells browsers where to search") {
    Visitor visitor({});
    const auto document = parsed(opensearch(visitor.to("/opensearch.xml")));
    CHECK(std::string(document.child("OpenSearchDescription")
                          .child("Url")
                          .attribute("template")
                          .as_string()) == "http://archive.example/search?q={searchTerms}");
}

}  // namespace news::searcher
