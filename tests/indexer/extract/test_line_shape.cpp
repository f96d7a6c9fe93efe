// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/line_shape.h"

#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("a line begins with a capital letter or not", "[lines]") {
    const auto [line, upper] = GENERATE(table<std::string, bool>({
        {"The mill", true},
        {"“The mill”", true},
        {"Äpfel", true},
        {"12 mills", true},
        {"the mill", false},
        {"(the mill)", false},
        {"", false},
    }));
    CAPTURE(line);
    CHECK(begins_upper(line) == upper);
}

TEST_CASE("sentences end with a stop, quotes passed over", "[lines]") {
    const auto [line, ends] = GENERATE(table<std::string, bool>({
        {"The mill burns.", true},
        {"“The mill burns!”", true},
        {"Why?)", true},
        {"磨坊着火了。", true},
        {"The mill burns", false},
        {"Contents:", false},
    }));
    CAPTURE(line);
    CHECK(ends_sentence(line) == ends);
}

TEST_CASE("lines in capitals have no small letter", "[lines]") {
    CHECK(is_capitals("LATE NEWS, 1911"));
    CHECK(is_capitals("ÜBERFLUTET"));
    CHECK_FALSE(is_capitals("LATE News"));
    CHECK_FALSE(is_capitals("1911"));
    CHECK_FALSE(is_capitals("磨坊"));
}

TEST_CASE("menus are short entries with signs between", "[lines]") {
    const auto [line, menu] = GENERATE(table<std::string, bool>({
        {"News | Sport | Weather", true},
        {"Home > World", true},
        {"Startseite › Lokales › Altstadt", true},
        {"Mill burns | Lennford Post", false},
        {"The mayor said on Monday | nothing new | again", false},
        {"News", false},
    }));
    CAPTURE(line);
    CHECK(is_menu(line) == menu);
}

TEST_CASE("paragraphs are long lines or sentences of some words", "[lines]") {
    CHECK(is_prose("The mill has stood by the river for years."));
    CHECK_FALSE(is_prose("The mill burns."));
    CHECK_FALSE(is_prose("The mill by the river has burnt down at last"));
    CHECK_FALSE(is_prose("THE MILL BY THE RIVER HAS BURNT DOWN AT LAST."));
}
