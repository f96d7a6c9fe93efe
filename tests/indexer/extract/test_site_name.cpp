// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/site_name.h"

#include "indexer/extract/page.h"
#include "tests/support/catch.h"

using namespace news::indexer;
using Names = std::vector<std::string>;

TEST_CASE("a title loses the site's name and nothing else", "[site]") {
    const auto [title, bare] = GENERATE(table<std::string, std::string>({
        {"Bridge closed | Dale Post", "Bridge closed"},
        {"Bridge closed – Dale Post Online", "Bridge closed"},
        {"Dale Post » Bridge closed", "Bridge closed"},
        {"North - South line opens - Dale Post", "North - South line opens"},
        {"Bridge closed - for good", "Bridge closed - for good"},
        {"Dale Post", "Dale Post"},
        {"", ""},
    }));
    CAPTURE(title);
    CHECK(without_site_name(title, {"The Dale Post"}) == bare);
}

TEST_CASE("a site is named by its head and its host", "[site]") {
    CHECK(site_names(Page("<meta property=og:site_name content='Dale Post'>",
                          "https://www.dalepost.co.uk/a")) ==
          Names{"Dale Post", "dalepost", "dalepost"});
    CHECK(site_names(Page("<p>", "")).empty());
}

TEST_CASE("texts of the head may hold entities and markup", "[site]") {
    CHECK(plain_text("Tom &amp; Ann") == "Tom & Ann");
    CHECK(plain_text("Tom &amp;amp; Ann") == "Tom & Ann");
    CHECK(plain_text("<i>Tom</i>  and\nAnn") == "Tom and Ann");
    CHECK(plain_text("R&D") == "R&D");
}
