// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/recognize.h"

#include "tests/support/catch.h"

using namespace news::indexer;
using namespace std::literals;

TEST_CASE("content tells what a file is, whatever its name says", "[recognize]") {
    const auto [head, kind] = GENERATE(table<std::string, FileKind>({
        {"PK\x03\x04"
         "abc",
         FileKind::zip},
        {"7z\xbc\xaf\x27\x1c\0\4"s, FileKind::seven_zip},
        {std::string(257, '\0') + "ustar  ", FileKind::tar},
        {"WARC/1.0\r\nWARC-Type: warcinfo", FileKind::warc},
        {"\n<!DOCTYPE html><html>", FileKind::html},
        {"<!doctype HTML PUBLIC \"-//W3C\">", FileKind::html},
        {"\xef\xbb\xbf<HTML>", FileKind::html},
        {"\xff\xfe<\0h\0t\0m\0l\0>\0"s, FileKind::html},
        {"<?xml version='1.0'?><!-- x --><nitf version='3.3'>", FileKind::nitf},
        {"<!DOCTYPE nitf SYSTEM 'x' [<!ENTITY a 'b'>]><nitf>", FileKind::nitf},
        {"<nar:newsItem xmlns:nar='x'>", FileKind::newsml},
        {"<newsMessage>", FileKind::newsml},
        {"<NewsML>", FileKind::newsml},
        {"<rss version='2.0'>", FileKind::feed},
        {"<rdf:RDF>", FileKind::feed},
        {"<feed xmlns='http://www.w3.org/2005/Atom'>", FileKind::feed},
        {"<DOC>\n<DOCNO> AP880212-0001 </DOCNO>", FileKind::trec},
        {"<DOC id=\"AFP_ENG_1994\" type=\"story\" >", FileKind::trec},
        {"<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS TOPICS=\"YES\">", FileKind::reuters},
        {"{\"title\": \"A\"}", FileKind::json},
        {"[\n {\"title\"", FileKind::json},
        {"{\"title\": 1}\n{\"title\": 2}", FileKind::json_lines},
        {"{\"title\": 1}\n", FileKind::json},
        {"{\n \"title\": 1}\n{\"title\": 2}", FileKind::json},
        {"id,title,text\n1,A,B", FileKind::table},
        {"\"Headline\"\t\"Body\"\n", FileKind::table},
    }));
    CAPTURE(head);
    CHECK(recognize(head, GENERATE("a", "a.dat", "a.bin")) == kind);
    if (kind != FileKind::table && kind != FileKind::json) {
        CHECK(recognize(head, "a.txt") == kind);
    }
}

TEST_CASE("where content leaves it open, the name tells", "[recognize]") {
    const auto [name, kind] = GENERATE(table<std::string, FileKind>({
        {"a.html", FileKind::html},
        {"a.b.HTM", FileKind::html},
        {"a.txt", FileKind::text},
        {"a.jsonl", FileKind::json_lines},
        {"a.csv", FileKind::table},
        {"a.TSV", FileKind::table},
        {"a", FileKind::unknown},
        {"html", FileKind::unknown},
        {".html", FileKind::unknown},
        {"a.md", FileKind::unknown},
    }));
    CHECK(recognize("Some words of a text, with commas", name) == kind);
}

TEST_CASE("what is no article's format stays unknown", "[recognize]") {
    const std::string head =
        GENERATE(""s, "\x89PNG\r\n"s, "%PDF-1.4"s, "body { color: red }"s, "[Reuters] It rained."s,
                 "{ return 1; }"s, "<svg xmlns='x'>"s, "<?xml version='1.0'?><urlset>"s, "<"s,
                 "PK\x03\x04"s + std::string(26, '\0') + "mimetype"s,
                 "PK\x03\x04"s + std::string(26, '\0') + "[Content_Types].xml"s, "a,b,c\n1,2,3"s,
                 "The title, the text, and so on."s);
    CAPTURE(head);
    CHECK(recognize(head, "") == FileKind::unknown);
}

TEST_CASE("lines of JSON are known by their name where they are broken", "[recognize]") {
    CHECK(recognize("{broken\n{\"a\": 1}", "a.jsonl") == FileKind::json_lines);
    CHECK(recognize("{\"a\": 1}", "a.ndjson") == FileKind::json_lines);
}

TEST_CASE("suffixes of compression are taken off, others tell what is not read", "[recognize]") {
    CHECK(without_compression("a.html.gz") == "a.html");
    CHECK(without_compression("a.txt.BZ2") == "a.txt");
    CHECK(without_compression("a.tgz") == "a");
    CHECK(without_compression("a.html") == "a.html");
    CHECK(is_foreign_name("x/a.JPG"));
    CHECK_FALSE(is_foreign_name("x/a.php"));
    CHECK_FALSE(is_foreign_name("jpg"));
    CHECK(is_known_name("a.warc"));
    CHECK_FALSE(is_known_name("a.php"));
}
