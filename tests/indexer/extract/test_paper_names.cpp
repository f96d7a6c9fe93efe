// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/paper_names.h"

#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("papers are known by a word of their names", "[text]") {
    const auto [line, paper] = GENERATE(table<std::string, bool>({
        {"The Lennford Post", true},
        {"THE LENNFORD POST.", true},
        {"Lennfelder Abendblatt", true},
        {"El Heraldo de Valdemar", true},
        {"lennford.com", true},
        {"Old mill sold", false},
        {"", false},
    }));
    CAPTURE(line);
    CHECK(names_paper(line) == paper);
}

TEST_CASE("sections are known by their whole name", "[text]") {
    CHECK(is_section_name("World"));
    CHECK(is_section_name("Économie"));
    CHECK_FALSE(is_section_name("World of mills"));
}

TEST_CASE("what stands above headlines is told from headlines", "[text]") {
    CHECK(is_paper_name("The Moor and Valley Review"));
    CHECK(is_paper_name("Lennford Post"));
    CHECK_FALSE(is_paper_name("Mail workers strike again in Lennford"));
    CHECK(is_slug("BC-VELMARK-BRIDGE"));
    CHECK(is_slug("BC-QUAKE/UPDATE 2"));
    CHECK_FALSE(is_slug("Co-operative sold"));
    CHECK(is_kicker("Gespräch"));
    CHECK_FALSE(is_kicker("Interview with the miller"));
    CHECK(begins_menu("Startseite"));
    CHECK_FALSE(begins_menu("Home is where the mill is"));
    CHECK(is_row_of_entries("Startseite Lokales Region Sport Kultur"));
    CHECK_FALSE(is_row_of_entries("World of sport mourns a miller"));
}
