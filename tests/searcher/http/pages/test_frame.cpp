// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/pages/frame.h"

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/visit.h"

namespace news::searcher {

TEST_CASE("A frame has title, box and what the box keeps, whatever the query holds") {
    Visitor visitor({});
    const Model content = {{"heading", "Heading"}, {"error", "text"}, {"hint", ""}};
    const HttpResponse response = page_of(visitor.to("/").site, "error", content,
                                          {.title = "<b>",
                                           .current = "help",
                                           .query = "\"tram\"",
                                           .kept = {{"q", "x"}, {"source", "A & B"}, {"page", "2"}},
                                           .crawling = Crawling::refused});
    const std::string& page = response.body;
    CAPTURE(page);
    CHECK(response.type == "text/html; charset=utf-8");
    CHECK(page.find("<title>&lt;b&gt; – News Archive</title>") != std::string::npos);
    CHECK(page.find("value=\"&quot;tram&quot;\"") != std::string::npos);
    CHECK(page.find("<input type=\"hidden\" name=\"source\" value=\"A &amp; B\">") !=
          std::string::npos);
    CHECK(page.find("name=\"page\"") == std::string::npos);
    CHECK(page.find("content=\"noindex, nofollow\"") != std::string::npos);
    CHECK(page.find("href=\"/help\" aria-current=\"page\"") != std::string::npos);
}

TEST_CASE("Hidden fields leave out what the form asks itself") {
    CHECK(hidden_fields({{"q", "tram"}, {"sort", "newest"}}, {"q"}) ==
          Model::parse(R"([{"name": "sort", "value": "newest"}])"));
}

}  // namespace news::searcher
