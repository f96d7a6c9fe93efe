// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/masthead.h"

#include "indexer/extract/page.h"
#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("a copyright line names its holder", "[masthead]") {
    const auto [line, holder] = GENERATE(table<std::string, std::string>({
        {"© 1998 The Dale Courier", "The Dale Courier"},
        {"Copyright © 1996-1999 by Dale Courier. All rights reserved", "Dale Courier"},
        {"Copyright 2001, Dale Courier, Mill Lane", "Dale Courier"},
        {"(c) Dale Courier 2004", "Dale Courier"},
        {"©", ""},
        {"The bridge is closed", ""},
    }));
    CAPTURE(line);
    CHECK(copyright_holder(line) == holder);
}

TEST_CASE("logos and mastheads show a name, other pictures do not", "[masthead]") {
    const Page page("<img src='/img/logo.gif' alt='Dale Courier logo'><img src=a.jpg alt='A cow'>",
                    "");
    const auto shown = shown_names(page);
    REQUIRE(shown.size() == 1);
    CHECK(shown[0].name == "Dale Courier");
    CHECK(shown[0].rule == "logo");
}

TEST_CASE("hosts come from links and mail addresses, each once", "[masthead]") {
    const Page page(
        "<a href='https://www.courier.example/a'>a</a><a href='/b'>b</a>"
        "<a href='mailto:us@courier.example?subject=x'>c</a><a href='mailto:'>d</a>"
        "<a href='//other.example/'>e</a>",
        "");
    CHECK(linked_hosts(page) == std::vector<std::string>{"courier.example", "other.example"});
}
