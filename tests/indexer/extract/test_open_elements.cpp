// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/open_elements.h"

#include "tests/support/catch.h"

using news::indexer::OpenElements;

namespace {

std::string repeat(std::string_view text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) {
        result += text;
    }
    return result;
}

/// Feeds "div b /b": which of the tags are kept, with the end tags that were put in front.
std::string kept(OpenElements& elements, std::string_view tags) {
    std::string html;
    while (!tags.empty()) {
        std::string_view tag = tags.substr(0, tags.find(' '));
        tags.remove_prefix(std::min(tags.size(), tag.size() + 1));
        const std::string whole = "<" + std::string(tag) + ">";
        const bool closes = tag.starts_with('/');
        tag.remove_prefix(closes ? 1 : 0);
        if (closes ? elements.close(tag, html) : elements.open(tag, html)) {
            html += whole;
        }
    }
    return html;
}

}  // namespace

TEST_CASE("beyond the depth only elements that hold text are kept", "[html]") {
    OpenElements elements(2);
    CHECK(kept(elements, "div DIV section span h1 /h1 p /p /span li /section /div /div div") ==
          "<div><DIV><h1></h1><p></p><li></li></div></div><div>");
}

TEST_CASE("what browsers close without an end tag makes no depth", "[html]") {
    const auto* const tags = GENERATE("p ", "li p b ", "dt dd ", "option ", "br img hr ", "a /a ",
                                      "h2 ", "table tr td p tr th /table ", "b div /b /div ");
    OpenElements elements(10);
    const std::string page = repeat(tags, 200);
    kept(elements, page);
    CAPTURE(tags);
    CHECK(kept(elements, "article") == "<article>");
}

TEST_CASE("end tags that close nothing make no room", "[html]") {
    const auto* const tags = GENERATE("div /b ", "table tr td /div ", "li dd ", "button p ");
    OpenElements elements(10);
    kept(elements, "div");
    const std::string page = repeat(tags, 200);
    kept(elements, page);
    CAPTURE(tags);
    CHECK(kept(elements, "article").empty());
}

TEST_CASE("formatting that stays open is ended before it is repeated without limit", "[html]") {
    OpenElements elements(200);
    const std::string formats = repeat("b ", 100);
    const std::string paragraphs = repeat("p ", 10'000);
    kept(elements, formats);
    const std::string html = kept(elements, paragraphs);
    CHECK(html.find(repeat("</b>", 100)) != std::string::npos);
    CHECK(kept(elements, "b").empty());
}
