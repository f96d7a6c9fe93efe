// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/texts_aside.h"

#include <array>
#include <random>
#include <string>

#include "indexer/extract/html_tree.h"
#include "tests/support/catch.h"

using namespace std::literals;
using namespace news::indexer;

namespace {

constexpr std::string_view first = "\U000F0000";
constexpr std::string_view second = "\U000F0001";

/// "html[head][body[p[text]]]" without the blank space at the start of texts.
std::string outline(const HtmlTree& tree, NodeId id = 0) {
    if (tree[id].is_text()) {
        const std::string_view text = tree[id].text;
        return '"' +
               std::string(text.substr(std::min(text.find_first_not_of(" \n\t"), text.size()))) +
               '"';
    }
    std::string all(tree[id].tag);
    for (NodeId child = id + 1; child < tree[id].end; child = tree[child].end) {
        all += (child == id + 1 ? "[" : " ") + outline(tree, child);
    }
    return all + (id + 1 < tree[id].end ? "]" : "");
}

}  // namespace

TEST_CASE("a placeholder stands for what a parser would hand on unchanged", "[html]") {
    const auto [text, parsed] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {" \n\t", " \n\t"},
        {"x", "x"},
        {"one two ", std::string(first)},
        {"Zoë", std::string(first)},
        {"\n  one", "\n" + std::string(first)},
        {"AT&amp;T Inc.", std::string(first) + "&amp;" + std::string(second)},
        {"AT&ampT; Inc.", std::string(first) + "&ampT; " + std::string(second)},
        {"one & two", std::string(first) + "&" + " " + std::string(second)},
        {"one\r\ntwo", std::string(first) + "\r\n" + std::string(second)},
        {"one\0two"s, std::string(first) + '\0' + std::string(second)},
        {"one\u0085two", std::string(first) + "\xC2\x85" + std::string(second)},
        {"one\uFFFEtwo", std::string(first) + "\uFFFE" + std::string(second)},
        {"one\xE2two", std::string(first) + "\xE2" + std::string(second)},
    }));
    CAPTURE(text);
    TextsAside aside;
    std::string html = "before";
    aside.append(text, html);
    CHECK(html == "before" + parsed);
    CHECK_FALSE(aside.is_ambiguous(html));
    Arena arena;
    CHECK(aside.restore(html, arena) == "before" + text);
}

TEST_CASE("what is plain ends before what a parser changes, wherever that stands", "[html]") {
    const std::string end = GENERATE("&"s, "\0"s, "\r"s, "\f"s, "\x1F"s, "\x7F"s, "\x80"s, "\xFF"s,
                                     "\xC2\x85"s, "\xEF\xBF\xBE"s);
    const std::string plain = GENERATE("a"s, " "s, "~"s, "\n\t%'"s, "é"s, "日本"s);
    CAPTURE(end, plain);
    std::string text;
    for (std::size_t length = 0; length < 20; ++length) {
        CHECK(plain_run(text) == text.size());
        CHECK(plain_run(text + end + "behind it all") == text.size());
        text += plain;
    }
}

TEST_CASE("a page that writes placeholders itself is found out", "[html]") {
    const auto [text, ambiguous] = GENERATE(table<std::string, bool>({
        {"\U000F0000", true},
        {"&#983040;", true},
        {"&#xF0000", true},
        {"&#X0ffffd;", true},
        {"&#99999999999;", true},
        {"&#983039; &#128512; &#x1F600; &#; &#x; &amp;#983040;", false},
        {"\U0001F600", false},
    }));
    CAPTURE(text);
    TextsAside aside;
    std::string html;
    aside.append("one two", html);
    CHECK_FALSE(aside.is_ambiguous(html));
    CHECK(aside.is_ambiguous(html + text) == ambiguous);
}

TEST_CASE("text stands in the tree as it would if the parser had read it", "[html]") {
    const auto [page, shown] = GENERATE(table<std::string, std::string>({
        {"<!DOCTYPE html><p>one two</p>", R"(html[head body[p["one two"]]])"},
        {"<p>\U000F0000 &#xF0001;one</p>", "html[head body[p[\"\U000F0000 \U000F0001one\"]]]"},
        {"<p>one &lt;b&gt;</p>", R"(html[head body[p["one <b>"]]])"},
        {"<pre>\n\n one</pre>", R"(html[head body[pre["one"]]])"},
        {"<title>On <b> tags</title>", R"(html[head[title["On <b> tags"]] body])"},
        {"<table>one<tr><td>two</table>", R"(html[head body["one" table[tbody[tr[td["two"]]]]]])"},
        {"5 < 6 <? no > yes", R"(html[head body["5 < 6 " "yes"]])"},
        {"<a href=\f\"x>y\">one</a>", R"(html[head body[a["one"]]])"},
        {"</b >one</b>two", R"(html[head body["onetwo"]])"},
        {"one</<textarea>\na>two", R"(html[head body["one" "two"]])"},
    }));
    CAPTURE(page);
    CHECK(outline(HtmlTree{page}) == shown);
}

TEST_CASE("a tree is the same with and without texts aside, whatever the page", "[html]") {
    static constexpr auto pieces = std::to_array<std::string_view>(
        {"one two",    "x",           " ",           "\n\n three", "Zoë",         "&amp;",
         "&#32; ",     "&nbsp",       "\r\n",        "\x0B",       "\xE2",        "<p>",
         "</p>",       "<b>",         "</b>",        "<a href=x>", "</a>",        "<table>",
         "<tr>",       "<td>",        "</table>",    "<pre>",      "</pre>",      "<select>",
         "<option>",   "</select>",   "<title>",     "</title>",   "<math>",      "</math>",
         "<textarea>", "</textarea>", "<![CDATA[",   "<!x",        ">",           "<",
         "<?",         "</",          "<head>",      "<body>",     "<li>",        "<colgroup>",
         "<col>",      "<svg>",       "</svg>",      "<noscript>", "</noscript>", "<iframe>",
         "</iframe>",  "<template>",  "</template>", "\"",         "='",          "<i title=\f\"",
         "</html>"});
    std::mt19937 random(20261128);  // NOLINT(cert-msc51-cpp): the same pages each time
    for (int round = 0; round < 3000; ++round) {
        std::string page;
        for (auto left = random() % 30; left > 0; --left) {
            page += pieces.at(random() % pieces.size());
        }
        CAPTURE(page);
        // Ambiguous pages are parsed with all of their text.
        const std::string whole = outline(HtmlTree{page + "<p>\U000F0000"});
        std::string aside = outline(HtmlTree{page + "<p>end"});
        if (const std::size_t end = aside.rfind("end"); end != std::string::npos) {
            aside.replace(end, 3, "\U000F0000");
        }
        REQUIRE(aside == whole);
    }
}
