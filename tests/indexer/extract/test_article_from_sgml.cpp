// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/article_from_sgml.h"

#include "common/record.h"
#include "tests/support/catch.h"

using namespace news::indexer;
using news::Article;

namespace {

Article article_of(MediaType type, const std::string& text) {
    RawItem item;
    item.origin = "a#1";
    item.type = type;
    auto extracted = article_from_sgml(item, text);
    CAPTURE(text);
    REQUIRE(std::holds_alternative<Article>(extracted));
    return std::get<Article>(std::move(extracted));
}

std::string date_of(const Article& article) { return to_json(article)["date"].dump(); }

}  // namespace

TEST_CASE("documents of TREC state their fields by tags of many names", "[sgml]") {
    const auto [tags, field, value] = GENERATE(table<std::string, std::string, std::string>({
        {"<DOCNO> WSJ880101-0001 </DOCNO>", "id", "\"WSJ880101-0001\""},
        {"<HL>\n A mill &amp; a river\n</HL>", "title", "\"A mill & a river\""},
        {"<HEADLINE>A mill</HEADLINE>", "title", "\"A mill\""},
        {"<headline>A mill</headline>", "title", "\"A mill\""},
        {"<BYLINE><P>By JANE ROE</P></BYLINE>", "authors", "[\"Jane Roe\"]"},
        {"<DATE>910514\n</DATE>", "date", "\"1991-05-14\""},
        {"<DATE><P>January 1, 1990, Monday, Home Edition</P></DATE>", "date", "\"1990-01-01\""},
        {"<DOCNO>AP880212-0001</DOCNO>", "date", "\"1988-02-12\""},
        {"<DOCNO>XIE19960801.0001</DOCNO>", "date", "\"1996-08-01\""},
        {"<DATELINE>PARIS</DATELINE>", "place", "\"PARIS\""},
        {"<SO>The Paper</SO>", "source", "\"The Paper\""},
    }));
    CAPTURE(tags);
    const auto article =
        article_of(MediaType::trec,
                   "<DOC>\n" + tags + "\n<TEXT>\nIt rained all day in the town.\n</TEXT></DOC>");
    CHECK(to_json(article)[field].dump() == value);
}

TEST_CASE("the text of a document is in one or several elements, with or without paragraphs",
          "[sgml]") {
    CHECK(article_of(MediaType::trec,
                     "<DOC><TEXT><P>\nIt rained all day.\n</P><P>It rained &amp; rained.</P></TEXT>"
                     "<TEXT>The sun came out.</TEXT></DOC>")
              .body == std::vector<std::string>{"It rained all day.", "It rained & rained.",
                                                "The sun came out."});
    CHECK(article_of(MediaType::trec, "<DOC><TEXT>\nAT&amp;T was sold.\n</TEXT></DOC>").body ==
          std::vector<std::string>{"AT&T was sold."});
}

TEST_CASE("Reuters-21578 is read with its marks and its number", "[sgml]") {
    const auto article = article_of(
        MediaType::reuters,
        "<REUTERS TOPICS=\"YES\" OLDID=\"5\" NEWID=\"17\">\n<DATE>26-FEB-1987 15:01:01.79</DATE>\n"
        "<TOPICS><D>grain</D><D>wheat</D></TOPICS>\n<UNKNOWN>&#5;&#5;C</UNKNOWN>\n<TEXT>&#2;\n"
        "<TITLE>MILL SOLD</TITLE>\n<AUTHOR>    by Jane Roe, Reuters</AUTHOR>\n"
        "<DATELINE>    LONDON, Feb 26 - </DATELINE><BODY>A mill was sold &lt;MILL> today.\n"
        "    The river rose by a foot.\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>");
    CHECK(article.id == "reuters-21578-17");
    CHECK(article.title == "MILL SOLD");
    CHECK(article.authors == std::vector<std::string>{"Jane Roe"});
    CHECK(date_of(article) == "\"1987-02-26\"");
    CHECK(article.section == "grain");
    CHECK(article.place == "LONDON");
    CHECK(article.wire == "Reuters");
    CHECK(article.body ==
          std::vector<std::string>{"A mill was sold <MILL> today.", "The river rose by a foot."});
}

TEST_CASE("a text of Reuters-21578 that was not taken apart has its headline in front", "[sgml]") {
    const auto article = article_of(
        MediaType::reuters,
        "<REUTERS NEWID=\"18\">\n<DATE>26-FEB-1987 15:01:01.79</DATE>\n<TEXT TYPE=\"UNPROC\">&#2;\n"
        "******MILL SOLD AFTER\n FIRE\n    LONDON, Feb 26 - The Orrin Mill Company said it had "
        "sold the\n"
        "old mill at the river to a builder of boats, who will not say\n"
        "what it has cost him or how many boats he thinks to build in it.\n"
        "    The mill had burnt in January, when the river was under ice\n"
        "and no water could be had.\n Reuter\n&#3;</TEXT>\n</REUTERS>");
    CHECK(article.title == "MILL SOLD AFTER FIRE");
    CHECK(article.place == "LONDON");
    REQUIRE(article.body.size() == 2);
    CHECK(article.body[0] ==
          "LONDON, Feb 26 - The Orrin Mill Company said it had sold the old mill at the river to a "
          "builder of boats, who will not say what it has cost him or how many boats he thinks to "
          "build in it.");
    CHECK(article.body[1] ==
          "The mill had burnt in January, when the river was under ice and no water could be had.");
}

TEST_CASE("a dateline that was taken off leaves the first line short", "[sgml]") {
    const auto [dateline, place] = GENERATE(table<std::string, std::string>(
        {{"    MARLOW HILLS, Conn., March 17 - ", "MARLOW HILLS, Conn."},
         {"    New Harbour, Feb 26 - ", "New Harbour"}}));
    const auto article = article_of(
        MediaType::reuters,
        "<REUTERS NEWID=\"19\"><TEXT>&#2;\n<TITLE>MILL SOLD</TITLE>\n<DATELINE>" + dateline +
            "</DATELINE><BODY>Orrin Mill Corp said\n"
            "Ann Weller and Tom Baird of Orrin Hills bought the rest of it.\n"
            "    They said that the mill will be built anew within the next two\n"
            "years, and that boats will be made in it again.\n "
            "Reuter\n&#3;</BODY></TEXT></REUTERS>");
    CHECK(article.place == place);
    REQUIRE(article.body.size() == 2);
    CHECK(article.body[0] ==
          "Orrin Mill Corp said Ann Weller and Tom Baird of Orrin Hills bought the rest of it.");
}

TEST_CASE("a document without headline and text is no article", "[sgml]") {
    RawItem item;
    item.type = MediaType::trec;
    const auto extracted =
        article_from_sgml(item, GENERATE("<DOC></DOC>", "<DOC><TEXT></DOC>", "<DOC", ""));
    CHECK(std::holds_alternative<Skipped>(extracted));
}
