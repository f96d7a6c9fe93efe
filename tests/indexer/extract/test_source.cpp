// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/source.h"

#include "indexer/extract/page.h"
#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("a page tells the name of its paper", "[source]") {
    const auto [html, name] = GENERATE(table<std::string, std::string>({
        {"<meta property=og:site_name content='Dale Courier'>", "Dale Courier"},
        {R"(<script type="application/ld+json">{"@type": "NewsArticle",
            "publisher": {"name": "Dale Courier"}}</script>)",
         "Dale Courier"},
        {"<meta name=application-name content='Dale Courier'>", "Dale Courier"},
        {"<title>Bridge closed - Dale Courier</title>", "Dale Courier"},
        {"<meta property=og:site_name content='Dale Courier | All the news of the whole dale "
         "since 1821'>",
         "Dale Courier"},
        {"<meta property=og:site_name content='https://social.example/dale'>", "courier.example"},
        {"<p>nothing", "courier.example"},
    }));
    CAPTURE(html);
    const auto source = find_source(Page(html, ""), "https://www.courier.example/a").value;
    CHECK(source.name == name);
    CHECK(source.domain == "courier.example");
}

TEST_CASE("a name that agrees with the domain goes first", "[source]") {
    const auto finding = find_source(Page("<meta property=og:site_name content='Big Media Group'>"
                                          "<meta name=application-name content='Dale Courier'>"
                                          "<meta name=publisher content='Dale Courier'>",
                                          ""),
                                     "https://dalecourier.example/a");
    CHECK(finding.value.name == "Big Media Group");
    CHECK(finding.evidence.at(1).value == "Dale Courier");
    CHECK(finding.evidence.at(1).confidence > 0.65);
}

TEST_CASE("a page without any name has no source", "[source]") {
    CHECK(find_source(Page("", ""), "").value == news::Source{});
}

TEST_CASE("a page without metadata shows the name of its paper", "[source]") {
    const auto [html, name, domain] = GENERATE(table<std::string, std::string, std::string>({
        {"<title>The Dale Courier: Bridge closed</title><img src=masthead.gif "
         "alt='The Dale Courier'><a href='mailto:us@dalecourier.example'>Write</a>",
         "The Dale Courier", "dalecourier.example"},
        {"<title>Dale Courier - Bridge closed</title><div id=banner><a href=/><img "
         "alt='Dale Courier logo'></a></div><a href='https://www.other.example/'>x</a>",
         "Dale Courier", ""},
        {"<title>Bridge closed</title><p>© 1998-1999 Dale Courier. All rights reserved.",
         "Dale Courier", ""},
        {"<title>Bridge closed</title><img class=logo alt='A partner'>", "", ""},
    }));
    CAPTURE(html);
    const auto source = find_source(Page(html, ""), "").value;
    CHECK(source.name == name);
    CHECK(source.domain == domain);
}
