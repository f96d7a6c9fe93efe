// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/start_tag.h"

#include <array>
#include <string>

#include "tests/support/catch.h"

using namespace std::literals;
using namespace news::indexer;

namespace {

/// "id=1 class=2" of the first element of that name.
std::string attributes_of_first(const HtmlTree& tree, std::string_view tag) {
    std::string all;
    NodeId id = 0;
    while (id + 1 < tree.size() && tree[id].tag != tag) {
        ++id;
    }
    for (const AttributeName name : std::to_array<AttributeName>({"id", "class", "href", "alt"})) {
        if (const auto value = tree.attribute(id, name); !value.empty()) {
            all += (all.empty() ? "" : " ") + std::string(name.text()) + '=' + std::string(value);
        }
    }
    return all;
}

}  // namespace

TEST_CASE("a start tag keeps what the parser needs and sets aside what rules read", "[html]") {
    const auto [tag, kept, aside] = GENERATE(table<std::string, std::string, std::string>({
        {"<p>", "<p>", ""},
        {"<DIV CLASS=Lead>", "<DIV>", "class=Lead"},
        {R"(<div class="a b" data-x='{"y": 1}' id='c'>)", "<div>", "class=a b|id=c"},
        {"<a href=/x/?a=b target=_blank>", "<a>", "href=/x/?a=b"},
        {"<a href=/x/>", "<a>", "href=/x/"},
        {R"(<a href="/x"class="y">)", "<a>", "href=/x|class=y"},
        {R"(<a title="1 > 0" href = "/x">)", "<a>", "href=/x"},
        {"<a\r\n\thref='/x'\r\n>", "<a>", "href=/x"},
        {"<a onclick=\"go('/x')\" class='\"'>", "<a>", "class=\""},
        {R"(<a href="?a=1&amp;b=2" onclick=x class=y>)", R"(<a href="?a=1&amp;b=2">)", "class=y"},
        {"<img alt='Zoë' src=z />", "<img />", "alt=Zoë|src=z"},
        {"<img alt='Zo\xEB' src=z>", "<img alt='Zo\xEB'>", "src=z"},
        {"<img alt='a\xC2\x80' src=z>", "<img alt='a\xC2\x80'>", "src=z"},
        {"<img alt=a\rb>", "<img>", "alt=a"},
        {"<p id=1 ID=2>", "<p>", "id=1"},
        {"<p id='&lt;' id=2>", "<p id='&lt;'>", ""},
        {"<p id class=>", "<p>", "id=|class="},
        {"<br/>", "<br />", ""},
        {"<p / id=1>", "<p>", "id=1"},
        {"<input type=hidden id=x value=y>", "<input type=hidden>", "id=x"},
        {"<input value=y>", "<input>", ""},
        {"<FONT size=5 id=x>", "<FONT size=5 id=x>", ""},
        {"<html lang=en>", "<html lang=en>", ""},
    }));
    CAPTURE(tag);
    std::string html = "before";
    AttributesAside found;
    const std::size_t size = tag.find_first_of(" \t\r\n/>") - 1;
    append_start_tag(tag, std::string_view(tag).substr(1, size), html, found);
    CHECK(html == "before" + kept);
    std::string written;
    for (const Attribute& attribute : found.attributes) {
        written += (written.empty() ? "" : "|") + std::string(attribute.name.text()) + '=' +
                   std::string(attribute.value);
    }
    CHECK(written == aside);
    CHECK(found.of(6).empty() == aside.empty());
    CHECK(found.of(5).empty());
}

TEST_CASE("a tag that is not written plainly stays as it is", "[html]") {
    const std::string tag = GENERATE(R"(<a id="1" "b">)", R"(<a id="1>)", "<a id=1",
                                     R"(<a id=1"2 class=x>)", R"(<a id=1 a"b=2>)", "<a id=1 <b>",
                                     "<a id=1 =2>", "<a id=\f1>", "<a id=1 ", R"(<a id=1 b=">">>)");
    CAPTURE(tag);
    std::string html;
    AttributesAside found;
    append_start_tag(tag, std::string_view(tag).substr(1, 1), html, found);
    CHECK(html == tag);
    CHECK(found.attributes.empty());
    CHECK(found.tags.empty());
}

TEST_CASE("an element has the attributes of its tag, however it is written", "[html]") {
    const auto [page, tag, attributes] = GENERATE(table<std::string, std::string, std::string>({
        {"<p id=1 style=x class='a b'>", "p", "id=1 class=a b"},
        {"<p id=1 href='&eacute;?a&amp;b' class=c>", "p", "id=1 class=c href=é?a&b"},
        {"<p ID=1 Id=2>", "p", "id=1"},
        {"<p id='1\r\n2'>", "p", "id=1\n2"},
        {"<p id=\"1\0\">"s, "p", "id=1\xEF\xBF\xBD"},
        {"<img alt='Zoë > Ann' id=3>", "img", "id=3 alt=Zoë > Ann"},
        {"<table><div id=4>x</table>", "div", "id=4"},
        {"<image id=5>", "img", "id=5"},
        {"<body class=a><body id=6>", "body", "id=6 class=a"},
        {"<p class=a \"id=7>", "p", "class=a"},
        {"<x-y id=8 />", "x-y", "id=8"},
        {"<iframe><p id=9></iframe><p id=10>", "p", "id=10"},
        {"<tr id=11>", "html", ""},
    }));
    CAPTURE(page);
    CHECK(attributes_of_first(HtmlTree{page}, tag) == attributes);
}

TEST_CASE("text that looks like a tag stays as it is written", "[html]") {
    const HtmlTree tree{R"(<title>On <p id="x" onclick="y"></title><textarea><a b=c></textarea>)"};
    CHECK(tree.text_of(0) == R"(On <p id="x" onclick="y"> <a b=c>)");
}

TEST_CASE("a link that is opened again in each block leads to the same place", "[html]") {
    const HtmlTree tree("<p><a href=/x>one<p>two</a>");
    int links = 0;
    for (NodeId id = 0; id < tree.size(); ++id) {
        links += tree[id].tag == "a" && tree.attribute(id, "href") == "/x" ? 1 : 0;
    }
    CHECK(links == 2);
}
