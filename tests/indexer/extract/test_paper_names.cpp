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
