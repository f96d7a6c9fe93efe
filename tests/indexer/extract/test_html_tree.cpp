// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_tree.h"

#include "tests/support/catch.h"

using namespace std::literals;
using news::indexer::HtmlTree;
using news::indexer::NodeId;

namespace {

/// Text of the last element of that name.
std::string text_of_last(const HtmlTree& tree, std::string_view tag) {
    for (NodeId id = tree.size(); id-- > 0;) {
        if (tree[id].tag == tag) {
            return tree.text_of(id);
        }
    }
    return {};
}

}  // namespace

TEST_CASE("the text of a page leaves out what a reader does not read", "[html]") {
    const auto [page, text] = GENERATE(table<std::string, std::string>({
        {"<p>one <b>two</b> three</p>", "one two three"},
        {"<p>pre<i>fix</i></p>", "prefix"},
        {"<p>one</p><p>two</p>three", "one two three"},
        {"one<br>two", "one two"},
        {"<script>x</script><p>one</p><style>y</style>", "one"},
        {"<p>one<!-- two --></p>", "one"},
        {"<p>one<svg><text>two</text></svg></p>", "one"},
        {"<p>a &lt; b &eacute;", "a < b é"},
        {"<p title='a > b'>one", "one"},
        {"<p>5 < 6</p>", "5 < 6"},
        {"<script>if (a < b) '<p>no'</script>yes", "yes"},
        {"<scripted>yes</scripted>", "yes"},
        {"<p>one<script>never closed", "one"},
        {"", ""},
    }));
    CAPTURE(page);
    CHECK(HtmlTree{page}.text_of(0) == text);
}

TEST_CASE("a tree is a list in which each node knows where it ends", "[html]") {
    const HtmlTree tree("<body><ul id=menu><li>one<li>two</ul><p>three");
    std::vector<std::string> tags;
    for (NodeId id = 0; id < tree.size(); ++id) {
        tags.emplace_back(tree[id].is_text() ? tree[id].text : tree[id].tag);
    }
    CHECK(tags == std::vector<std::string>{"html", "head", "body", "ul", "li", "one", "li", "two",
                                           "p", "three"});
    CHECK(tree[3].end == 8);
    CHECK(tree[tree[3].end].tag == "p");
    CHECK(tree[9].parent == 8);
    CHECK(tree.attribute(3, "id") == "menu");
    CHECK(tree.attribute(3, "class").empty());
}

TEST_CASE("scripts are kept aside as they were written", "[html]") {
    const HtmlTree tree(R"(<SCRIPT type="application/ld+json">{"a": "&amp;"}</SCRIPT><p>text)");
    REQUIRE(tree.scripts().size() == 1);
    CHECK(tree.scripts()[0].attributes == R"( type="application/ld+json")");
    CHECK(tree.scripts()[0].text == R"({"a": "&amp;"})");
}

TEST_CASE("deep nesting costs neither the stack nor the text", "[html]") {
    const auto [open, close] = GENERATE(table<std::string, std::string>(
        {{"<div>", "</div>"}, {"<span>", ""}, {"<b>", ""}, {"<li><ul>", ""}, {"<p>", ""}}));
    std::string page;
    for (int depth = 0; depth < 100'000; ++depth) {
        page += open;
    }
    page += "deep";
    for (int depth = 0; depth < 100'000; ++depth) {
        page += close;
    }
    CHECK(HtmlTree{page + "<p>end"}.text_of(0) == "deep end");
}

TEST_CASE("headings and paragraphs are found below any number of open elements", "[html]") {
    const std::string open =
        GENERATE("<div>", "<b>", "<table><tr><td>", "<ul><li>", "<li><dd>", "<div></b>", "<h1>",
                 "<div><table><td></div></table>", "<select>", "<title>", "<template>",
                 "<textarea>", "<noscript>", "<frameset>", "<button>", "<br_>");
    std::string page;
    for (int depth = 0; depth < 20'000; ++depth) {
        page += open;
    }
    const HtmlTree tree{page + "<article><h2>Bridge closed</h2><p>The ferry stays.</article>"};
    CAPTURE(open);
    CHECK(text_of_last(tree, "h2") == "Bridge closed");
    CHECK(text_of_last(tree, "p") == "The ferry stays.");
}

TEST_CASE("neither attributes nor open formatting multiply", "[html]") {
    std::string page = "<div";
    for (int i = 0; i < 100'000; ++i) {
        page += " a" + std::to_string(i) + "=1";
    }
    page += ">";
    for (int i = 0; i < 3000; ++i) {
        page += "<p><b id=" + std::to_string(i) + ">x</p>";
    }
    CHECK(HtmlTree{std::move(page)}.size() < 500'000);
}

TEST_CASE("any bytes make a tree", "[html]") {
    const auto page =
        GENERATE("<"s, "</"s, "<!"s, "<!--"s, "<!-->x"s, "<a b='"s, "\xff\xfe<p>\x80"s, "<p>a\0b"s,
                 "<!doctype><![CDATA[x]]>"s, "<script/>x</script>"s);
    CAPTURE(page);
    CHECK(HtmlTree{page}.size() >= 1);
}

TEST_CASE("behind a number of tags that no page needs nothing is read", "[html]") {
    std::string html = "<p>first";
    for (int i = 0; i < 600'000; ++i) {
        html += "<p>";
    }
    const HtmlTree tree(html + "<p>last");
    CHECK(tree.text_of(0) == "first");
    CHECK(tree.tags_left_out() > 100'000);
    CHECK(HtmlTree("<p>first<p>last").tags_left_out() == 0);
}
