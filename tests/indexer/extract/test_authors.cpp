// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/authors.h"

#include "indexer/extract/page.h"
#include "tests/support/catch.h"

using namespace news::indexer;
using Names = std::vector<std::string>;

namespace {

Names authors_of(const std::string& html) { return find_authors(Page(html, ""), "").value; }

std::string article(const std::string& author) {
    return R"(<script type="application/ld+json">{"@type": "NewsArticle", "author": )" + author +
           "}</script>";
}

}  // namespace

TEST_CASE("JSON-LD names authors in many shapes", "[authors]") {
    const auto [author, names] = GENERATE(table<std::string, Names>({
        {R"("Jane Doe")", {"Jane Doe"}},
        {R"({"@type": "Person", "name": "Jane Doe"})", {"Jane Doe"}},
        {R"([{"name": "Jane Doe"}, {"name": "John Roe"}])", {"Jane Doe", "John Roe"}},
        {R"({"@type": "Person", "name": "Jane Doe and John Roe"})", {"Jane Doe", "John Roe"}},
        {R"({"@type": "Person", "name": ["JANE DOE", "Jane Doe"]})", {"Jane Doe"}},
        {R"({"@type": "Person", "name": "quillfox"})", {"quillfox"}},
        {R"({"@type": "Organization", "name": "Reuters"})", {"Reuters"}},
        {R"([{"name": "Jane Doe"}, {"@type": "Organization", "name": "The Dale Post"}])",
         {"Jane Doe", "The Dale Post"}},
        {R"("Jane Doe, Reuters")", {"Jane Doe"}},
        {R"({"@type": "Person", "name": "Staff"})", {}},
        {R"(["https://paper.example/jane"])", {}},
        {R"({"@type": "Person", "name": ", The Dale Post"})", {}},
        {R"(17)", {}},
    }));
    CAPTURE(author);
    CHECK(authors_of(article(author)) == names);
}

TEST_CASE("the head and the visible page name authors too", "[authors]") {
    const auto [html, names] = GENERATE(table<std::string, Names>({
        {"<meta name=author content='Jane Doe'>", {"Jane Doe"}},
        {"<meta property=article:author content='https://social.example/jane'>", {}},
        {"<meta property=article:author content='jane.doe.77'>", {}},
        {"<meta name=twitter:label1 content='Written by'>"
         "<meta name=twitter:data1 content='Jane Doe'>",
         {"Jane Doe"}},
        {"<h1>A</h1><a rel=author href=/jane>Jane Doe</a>", {"Jane Doe"}},
        {"<h1>A</h1><p itemprop=author>By <span itemprop=name>Jane Doe</span></p>", {"Jane Doe"}},
        {"<h1>A</h1><div class=article-byline><b>Jane Doe</b> <b>John Roe</b></div>",
         {"Jane Doe", "John Roe"}},
        {"<h1>A</h1><a href=/author/jane-doe>Jane Doe</a>", {"Jane Doe"}},
        {"<h1>A</h1><p>By Jane Doe, Political Editor</p>", {"Jane Doe"}},
        {"<h1>A</h1><p>25.10.2022 - Jane Doe</p>", {"Jane Doe"}},
        {"<h1>A</h1><div class=comments><a rel=author>Rude Reader</a></div>", {}},
        {"<h1>A</h1><figure><p>By Photo Grapher</p></figure>", {}},
        {"", {}},
    }));
    CAPTURE(html);
    CHECK(authors_of(html) == names);
}

TEST_CASE("a house is the author where no person is named", "[authors]") {
    const std::string site = "<meta property=og:site_name content='Dale Courier'>";
    const auto [html, names] = GENERATE(table<std::string, Names>({
        {"<meta name=author content='Dale Courier'>", {"Dale Courier"}},
        {"<meta name=author content='Harbour Study Circle, https://circle.example'>", {}},
        {"<h1>A</h1><p class=author>By Associated Press</p>", {"Associated Press"}},
        {"<h1>A</h1><p class=author>Redaktion, 24. Januar 2022</p>", {"Redaktion"}},
        {"<h1>A</h1><p class=author>Notes on the harbour</p>", {}},
        {"<meta name=author content='Dale Courier'><h1>A</h1><p class=author>Jane Doe</p>",
         {"Jane Doe"}},
    }));
    CAPTURE(html);
    CHECK(authors_of(site + html) == names);
}

TEST_CASE("under an agency's byline the names further down are others'", "[authors]") {
    CHECK(authors_of("<h1>A</h1><p class=author>Reuters</p><p>Text.</p>"
                     "<p class=author>Von Anna Berg</p>") == Names{"Reuters"});
}

TEST_CASE("the foot of a text holds the byline of some systems", "[authors]") {
    CHECK(authors_of("<h1>A</h1><div class=post-footer><span class='post-author vcard'>"
                     "Posted by <span class=fn>quillfox</span></span></div>") == Names{"quillfox"});
    CHECK(
        authors_of("<h1>A</h1><div class=footer><span class=author>Jane Doe</span></div>").empty());
}

TEST_CASE("the evidence for authors names what was rejected", "[authors]") {
    const auto finding =
        find_authors(Page(article(R"("Jane Doe")") + "<meta name=author content='Staff'>", ""), "");
    REQUIRE(finding.evidence.size() == 2);
    CHECK(finding.evidence[0].rule == "json-ld:author");
    CHECK(finding.evidence[1].rejected == "names nobody");
}

TEST_CASE("the owner of a personal site is the author of its articles", "[authors]") {
    const std::string site = "<meta property=og:site_name content='Jane Doe'>";
    CHECK(authors_of(site + "<h1>Fog</h1><p class=byline>By Jane Doe") == Names{"Jane Doe"});
    const std::string person =
        R"(<script type="application/ld+json">)"
        R"({"@type": ["Person", "Organization"], "name": "Jane Doe"}</script>)";
    CHECK(authors_of(site + person + "<h1>Fog</h1><p class=byline>By Jane Doe") ==
          Names{"Jane Doe"});
}

TEST_CASE("a full name in the byline goes before an account of one word", "[authors]") {
    CHECK(authors_of(article(R"("jdoe7")") + "<h1>Fog</h1><p class=byline>Jane Doe") ==
          Names{"Jane Doe"});
    CHECK(authors_of(article(R"("jdoe7")") + "<h1>Fog</h1>") == Names{"jdoe7"});
}

TEST_CASE("the byline stands under the heading of the title, not under the site's", "[authors]") {
    const std::string html =
        "<h1>My blog</h1><div class=widget><h3>Fog</h3>"
        "<span class=author>Jane Doe</span></div>";
    CHECK(find_authors(Page(html, ""), "Fog").value == Names{"Jane Doe"});
    CHECK(find_authors(Page(html, ""), "").value.empty());
}

TEST_CASE("a first paragraph of nothing but a name in bold names the author", "[authors]") {
    CHECK(authors_of("<h1>Fog</h1><p><strong>Jane Doe</strong></p><p>It is foggy.") ==
          Names{"Jane Doe"});
    CHECK(authors_of("<h1>Fog</h1><p><strong>Jane Doe is foggy</strong></p>").empty());
    CHECK(authors_of("<h1>Fog</h1><p><strong>Jane Doe</strong> went out.</p>").empty());
}
