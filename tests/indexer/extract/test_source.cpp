// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/source.h"

#include <fmt/format.h>

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

TEST_CASE("the name that the address spells goes first", "[source]") {
    const auto finding = find_source(Page("<meta property=og:site_name content='Big Media Group'>"
                                          "<meta name=application-name content='Dale Courier'>"
                                          "<meta name=publisher content='The Courier'>",
                                          ""),
                                     "https://dalecourier.example/a");
    CHECK(finding.value.name == "Dale Courier");
    CHECK(finding.evidence.at(1).value == "Big Media Group");
    CHECK(finding.evidence.at(1).rejected == "less trusted than the chosen one");
}

TEST_CASE("an address or initials are spelled out where the page knows more", "[source]") {
    const std::string short_names =
        "<meta property=og:site_name content='DC Online'><title>Fog - dalecourier.example</title>";
    const auto [html, name] = GENERATE(table<std::string, std::string>({
        {"", "DC Online"},
        {"<meta name=copyright content='&copy; 2024 Dale Courier Ltd.'>", "Dale Courier"},
        {"<img class=logo alt='Dale Courier logo'>", "Dale Courier"},
        {R"(<script type="application/ld+json">{"@type": "NewsArticle", "publisher":
            {"name": "DC", "alternateName": "Dale Courier"}}</script>)",
         "Dale Courier"},
        {"<img class=logo alt='Best Partners'>", "DC Online"},
    }));
    CAPTURE(html);
    CHECK(find_source(Page(short_names + html, ""), "https://dc.example/a").value.name == name);
}

TEST_CASE("dates and paths of sections behind a headline are no papers", "[source]") {
    for (const char* title : {"Fog - 28.04.2023", "Fog - Sport > Chess"}) {
        CAPTURE(title);
        const Page page(fmt::format("<title>{}</title>", title), "");
        CHECK(find_source(page, "https://dc.example/a").value.name == "dc.example");
    }
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
