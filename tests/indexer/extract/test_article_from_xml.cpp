// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/article_from_xml.h"

#include "common/record.h"
#include "tests/support/catch.h"

using namespace news::indexer;
using news::Article;

namespace {

Extracted extract(MediaType type, const std::string& text) {
    RawItem item;
    item.origin = "a";
    item.type = type;
    return article_from_xml(item, text);
}

Article article_of(MediaType type, const std::string& text) {
    auto extracted = extract(type, text);
    CAPTURE(text);
    REQUIRE(std::holds_alternative<Article>(extracted));
    return std::get<Article>(std::move(extracted));
}

/// A field as it is printed in JSON.
std::string field_of(const Article& article, const std::string& field) {
    return to_json(article)[field].dump();
}

const std::string words = "It rained in the town all day, and the river rose by a foot. ";

std::string nitf(const std::string& head, const std::string& body_head,
                 const std::string& content = "<p>" + words + "</p>") {
    return "<nitf><head>" + head + "</head><body><body.head>" + body_head +
           "</body.head><body.content>" + content + "</body.content></body></nitf>";
}

std::string rss(const std::string& item) {
    return "<rss><channel><title>The Paper</title><language>en-gb</language><item>" + item +
           "</item></channel></rss>";
}

std::string repeated(int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += words;
    }
    return text;
}

}  // namespace

TEST_CASE("NITF states its fields in these places", "[xml]") {
    const auto [head, body_head, field,
                value] = GENERATE(table<std::string, std::string, std::string, std::string>({
        {"<title>A mill</title>", "", "title", "\"A mill\""},
        {"<title>B</title>",
         "<hedline><hl1 class='online_headline'>C</hl1><hl1>A mill</hl1></hedline>", "title",
         "\"A mill\""},
        {"", "<hedline>A mill</hedline>", "title", "\"A mill\""},
        {"", "<hedline><hl1>A</hl1><hl2>What it is about</hl2></hedline>", "lead",
         "\"What it is about\""},
        {"",
         "<byline class='normalized_byline'>ROE, JANE</byline>"
         "<byline class='print_byline'>By JANE ROE</byline>",
         "authors", "[\"Jane Roe\"]"},
        {"", "<byline>By <person>Jane Roe</person><byttl>Writer</byttl></byline>", "authors",
         "[\"Jane Roe\"]"},
        {"", "<dateline><location>PARIS</location> March 3</dateline>", "place", "\"PARIS\""},
        {"<pubdata date.publication='19990829T000000'/>", "", "date", "\"1999-08-29\""},
        {"<docdata><date.issue norm='20140329T101500Z'/></docdata>", "", "date", "\"2014-03-29\""},
        {"<pubdata name='The Paper'/>", "", "source", "\"The Paper\""},
        {"<docdata><doc.copyright holder='The Paper'/></docdata>", "", "source", "\"The Paper\""},
        {"<meta name='online_sections' content='Arts; Books'/>", "", "section", "\"Arts\""},
        {"<meta name='dsk' content='Arts Desk'/>", "", "section", "\"Arts Desk\""},
        {"<docdata><doc-id id-string='17'/></docdata>", "", "id", "\"17\""},
        {"<pubdata ex-ref='https://paper.example/a'/>", "", "url", "\"https://paper.example/a\""},
        {"", "<distributor>Reuters</distributor>", "wire", "\"Reuters\""},
    }));
    CAPTURE(head, body_head);
    CHECK(field_of(article_of(MediaType::nitf, nitf(head, body_head)), field) == value);
}

TEST_CASE("a day that NITF writes as its first second has no time", "[xml]") {
    const auto article =
        article_of(MediaType::nitf, nitf("<pubdata date.publication='19990829T000000'/>", ""));
    REQUIRE(article.date);
    CHECK(article.date->time.empty());
}

TEST_CASE("NITF's text is in paragraphs, lists and tables, its captions beside it", "[xml]") {
    const auto article = article_of(
        MediaType::nitf,
        nitf(
            "", "",
            "<block class='lead_paragraph'><p>One.</p></block><block class='full_text'><p>One.</p>"
            "<ul><li>Two <em>two</em>.</li><li><p>Three.</p></li></ul><table><tr><td>Four</td></tr>"
            "</table><media><media-caption><p>The mill</p></media-caption>"
            "<media-producer>Jane Roe/AP</media-producer></media></block>"));
    CHECK(article.body == std::vector<std::string>{"One.", "Two two.", "Three.", "Four"});
    CHECK(article.captions == std::vector<news::Caption>{{"The mill", "Jane Roe/AP"}});
}

TEST_CASE("the place in the document is the evidence", "[xml]") {
    const auto article =
        article_of(MediaType::nitf, nitf("", "<hedline><hl1>A mill</hl1></hedline>"));
    REQUIRE_FALSE(article.evidence.empty());
    CHECK(article.evidence.front().rule == "nitf");
    CHECK(article.evidence.front().where.starts_with("body/body.head/hedline/hl1"));
}

TEST_CASE("NewsML-G2 states its fields in these places", "[xml]") {
    const auto [meta, field, value] = GENERATE(table<std::string, std::string, std::string>({
        {"<contentMeta><headline>A mill</headline></contentMeta>", "title", "\"A mill\""},
        {"<itemMeta><title>A mill</title></itemMeta>", "title", "\"A mill\""},
        {"<contentMeta><by>By Jane Roe</by></contentMeta>", "authors", "[\"Jane Roe\"]"},
        {"<itemMeta><versionCreated>2014-03-29T10:00:00Z</versionCreated></itemMeta>", "date",
         "\"2014-03-29\""},
        {"<itemMeta><embargoed>2014-03-30T00:01:00Z</embargoed></itemMeta>"
         "<contentMeta><contentCreated>2014-03-29</contentCreated></contentMeta>",
         "date", "\"2014-03-30\""},
        {"<itemMeta><firstCreated>2014-03-29T10:00:00Z</firstCreated>"
         "<versionCreated>2014-03-31T10:00:00Z</versionCreated></itemMeta>",
         "updated", "\"2014-03-31\""},
        {"<itemMeta><provider literal='The Paper'/></itemMeta>", "source", "\"The Paper\""},
        {"<contentMeta><creditline>Reuters</creditline></contentMeta>", "wire", "\"Reuters\""},
        {"<contentMeta><located><name>PARIS</name></located></contentMeta>", "place", "\"PARIS\""},
        {"<contentMeta><subject><name>Arts</name></subject></contentMeta>", "section", "\"Arts\""},
    }));
    CAPTURE(meta);
    const std::string item = "<m:set xmlns:m='x'><newsItem guid='urn:1'>" + meta +
                             "<contentSet><inlineXML><x:html xmlns:x='y'><x:body><x:p>" + words +
                             "</x:p></x:body></x:html></inlineXML></contentSet></newsItem></m:set>";
    const auto article = article_of(MediaType::newsml, item);
    CHECK(field_of(article, field) == value);
    CHECK(article.id == "urn:1");
    CHECK(article.body.size() == 1);
}

TEST_CASE("older NewsML is read", "[xml]") {
    const auto article = article_of(
        MediaType::newsml,
        "<NewsML><NewsItem><NewsManagement><FirstCreated>20140329T101500Z</FirstCreated>"
        "</NewsManagement><NewsComponent><NewsLines><HeadLine>A mill</HeadLine>"
        "<ByLine>Jane Roe</ByLine></NewsLines><ContentItem><DataContent><nitf><body><body.content>"
        "<p>" +
            words +
            "</p></body.content></body></nitf></DataContent></ContentItem>"
            "</NewsComponent></NewsItem></NewsML>");
    CHECK(article.title == "A mill");
    CHECK(article.authors == std::vector<std::string>{"Jane Roe"});
    CHECK(field_of(article, "date") == "\"2014-03-29\"");
    CHECK(article.body.size() == 1);
}

TEST_CASE("entries of feeds state their fields in these places", "[xml]") {
    const auto [item, field, value] = GENERATE(table<std::string, std::string, std::string>({
        {"<link>https://paper.example/a</link>", "url", "\"https://paper.example/a\""},
        {"<guid>https://paper.example/a</guid>", "url", "\"https://paper.example/a\""},
        {"<guid isPermaLink='false'>tag:17</guid>", "id", "\"tag:17\""},
        {"<dc:creator>Jane Roe</dc:creator>", "authors", "[\"Jane Roe\"]"},
        {"<pubDate>Sat, 29 Mar 2014 10:00:00 +0000</pubDate>", "date", "\"2014-03-29\""},
        {"<category>Arts</category><category>Books</category>", "section", "\"Arts\""},
        {"<source url='x'>The Other Paper</source>", "source", "\"The Other Paper\""},
        {"<title>A</title>", "source", "\"The Paper\""},
        {"<description>What it is &lt;b&gt;about&lt;/b&gt;</description>", "lead",
         "\"What it is about\""},
    }));
    CAPTURE(item);
    const auto article = article_of(MediaType::feed, rss(item + "<content:encoded>&lt;p&gt;" +
                                                         words + "&lt;/p&gt;</content:encoded>"));
    CHECK(field_of(article, field) == value);
    CHECK(article.body.size() == 1);
}

TEST_CASE("Atom has its text as text, HTML or XHTML", "[xml]") {
    const std::string content = GENERATE(
        "<content type='html'>&lt;p&gt;It rained &amp;amp; rained.&lt;/p&gt;</content>",
        "<content type='xhtml'><x:div xmlns:x='y'><x:p>It rained &amp; rained.</x:p></x:div>"
        "</content>",
        "<content>It rained &amp; rained.</content>");
    const auto article =
        article_of(MediaType::feed,
                   "<feed><entry><title>A mill</title><updated>2014-03-29T10:00:00Z</updated>" +
                       content + "</entry></feed>");
    CHECK(article.body == std::vector<std::string>{"It rained & rained."});
    REQUIRE(article.date);
    CHECK(field_of(article, "date") == "\"2014-03-29\"");
}

TEST_CASE("a description alone is an article if it is long enough", "[xml]") {
    const std::string text = "<title>A mill</title><description>";
    const auto article = article_of(MediaType::feed, rss(text + repeated(6) + "</description>"));
    CHECK(article.body.size() == 1);
    const auto teaser = extract(MediaType::feed, rss(text + words + "</description>"));
    REQUIRE(std::holds_alternative<Skipped>(teaser));
    CHECK(std::get<Skipped>(teaser).reason == SkipReason::no_article);
}

TEST_CASE("XML that is broken, or holds no article, is skipped", "[xml]") {
    const auto [text, reason] = GENERATE(table<std::string, SkipReason>({
        {"<nitf>", SkipReason::broken_xml},
        {"<nitf/>", SkipReason::no_article},
        {"", SkipReason::broken_xml},
    }));
    const auto extracted = extract(MediaType::nitf, text);
    REQUIRE(std::holds_alternative<Skipped>(extracted));
    CHECK(std::get<Skipped>(extracted).reason == reason);
}
