// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/citation.h"

#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

constexpr std::string_view permalink = "http://archive.example/article/a1";

Article cited() {
    Article made = article("a1", "Cycle lane & tunnel", "Text.", "2019-03-02", "The Courier");
    made.authors = {"Miriam Okafor", "Tom Baird"};
    made.url = "https://courier.example/50%_off";
    return made;
}

}  // namespace

TEST_CASE("A citation names author, headline, paper, day, address and the archive") {
    CHECK(plain_citation(cited(), permalink) ==
          "Miriam Okafor, Tom Baird. “Cycle lane & tunnel.” The Courier, 2 Mar 2019. "
          "https://courier.example/50%_off Archived: http://archive.example/article/a1");
}

TEST_CASE("A date that nobody stated is cited in brackets") {
    Article inferred = cited();
    inferred.date->kind = DateKind::inferred;
    CHECK(plain_citation(inferred, permalink).find("The Courier, [2 Mar 2019].") !=
          std::string::npos);
    inferred.date.reset();
    CHECK(plain_citation(inferred, permalink).find("[undated]") != std::string::npos);
}

TEST_CASE("A BibTeX entry escapes what TeX would obey") {
    const std::string entry = bibtex_citation(cited(), permalink);
    CAPTURE(entry);
    CHECK(entry.starts_with("@article{okafor2019a1,\n"));
    CHECK(entry.find("author = {Miriam Okafor and Tom Baird}") != std::string::npos);
    CHECK(entry.find("title = {Cycle lane \\& tunnel}") != std::string::npos);
    CHECK(entry.find("date = {2019-03-02}") != std::string::npos);
    CHECK(entry.find("url = {https://courier.example/50%_off}") != std::string::npos);
}

TEST_CASE("Nothing in an article can end a field of its BibTeX entry") {
    Article hostile = cited();
    hostile.title = "} , note = {\\input{x}";
    hostile.url = "https://x.example/}{";
    const std::string entry = bibtex_citation(hostile, permalink);
    CAPTURE(entry);
    CHECK(entry.find("title = {\\} , note = \\{\\textbackslash{}input\\{x\\}}") !=
          std::string::npos);
    CHECK(entry.find("url = {https://x.example/%7D%7B}") != std::string::npos);
}

TEST_CASE("A RIS record has a line for each thing known") {
    CHECK(ris_citation(cited(), permalink) ==
          "TY  - NEWS\r\nAU  - Miriam Okafor\r\nAU  - Tom Baird\r\nTI  - Cycle lane & tunnel\r\n"
          "T2  - The Courier\r\nPY  - 2019\r\nDA  - 2019/03/02\r\nLA  - en\r\nAB  - Text.\r\n"
          "UR  - https://courier.example/50%_off\r\nL2  - http://archive.example/article/a1\r\n"
          "ID  - a1\r\nER  - \r\n");
}

TEST_CASE("A line break in an article begins no new line of its RIS record") {
    Article hostile = cited();
    hostile.title = "One\r\nER  - two";
    CHECK(ris_citation(hostile, permalink).find("TI  - One ER - two\r\n") != std::string::npos);
}

}  // namespace news::searcher
