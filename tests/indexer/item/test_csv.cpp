// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item/csv.h"

#include "tests/support/catch.h"

using namespace news::indexer;
using Cells = std::vector<std::string>;

TEST_CASE("cells are what stands between delimiters and in quotes", "[csv]") {
    const auto [text, cells] = GENERATE(table<std::string, Cells>({
        {"a,b,,d\n", {"a", "b", "", "d"}},
        {"\"a, b\",\"c \"\"d\"\"\"\n", {"a, b", "c \"d\""}},
        {"\"a\nb\",c\r\nnext\n", {"a\nb", "c"}},
        {"5\" nails,b\n", {"5\" nails", "b"}},
        {"a,b", {"a", "b"}},
        {"\"a,b", {}},
        {"", {}},
    }));
    CAPTURE(text);
    CHECK(first_row(text, ',') == cells);
}

TEST_CASE("blanks beside tabulators stay outside cells, tabulators between them", "[csv]") {
    CHECK(first_row("a \t\tb\n", '\t') == Cells{"a", "", "b"});
}

TEST_CASE("the delimiter is what splits the header into most", "[csv]") {
    CHECK(delimiter_of("id,title,text") == ',');
    CHECK(delimiter_of("id;title;text, plain") == ';');
    CHECK(delimiter_of("id\ttitle") == '\t');
    CHECK(delimiter_of("id|title|text") == '|');
    CHECK(delimiter_of("text") == ',');
}

TEST_CASE("a table of articles names a headline and a text", "[csv]") {
    CHECK(is_table_of_articles("id,Title,Text\n1,"));
    CHECK(is_table_of_articles("HEADLINE;article_text\n"));
    CHECK(is_table_of_articles("webPublicationDate,webTitle,bodyText\n"));
    CHECK(is_table_of_articles(",id,title,publication,author,date,year,month,url,content\n"));
    CHECK_FALSE(is_table_of_articles("id,title,text"));
    CHECK_FALSE(is_table_of_articles("id,title,price\n1,"));
}

TEST_CASE("a table holds a text where a cell is long", "[csv]") {
    const std::string text = GENERATE(std::string(200, 'x'), "\"" + std::string(200, '\n'));
    CHECK(holds_text("titre,texte\nA,B\nC," + text));
    CHECK(holds_text("titre;texte\n" + text + "\";A\nB;C\n"));
    CHECK_FALSE(holds_text("file,title,date\na.html," + text.substr(0, 150) + ",2014\n"));
    CHECK_FALSE(holds_text("a\tb\n1\t" + text.substr(0, 150) + "\t" + text.substr(0, 150)));
    CHECK_FALSE(holds_text(""));
}

TEST_CASE("a row may have very many cells", "[csv]") {
    CHECK(first_row(std::string(100'000, ',') + "\n", ',').size() == most_cells);
}
