// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text.h"

#include "tests/support/catch.h"

using namespace std::literals;

TEST_CASE("folding unifies what readers take for the same word", "[text]") {
    const auto [text, folded] = GENERATE(table<std::string_view, std::string_view>({
        {"Lavrov", "lavrov"},
        {"Pérez", "perez"},
        {"STRASSE", "strasse"},
        {"Straße", "strasse"},
        {"Łódź", "lodz"},
        {"Ærø", "aero"},
        {"ﬁn", "fin"},
        {"Ｔｏｋｙｏ", "tokyo"},
        {"Αθήνα", "αθηνα"},
        {"Ёлка", "елка"},
        {"Йод", "йод"},
        {"がん", "がん"},
        {"مُحَمَّد", "محمد"},
        {"", ""},
    }));
    CAPTURE(text);
    CHECK(news::fold(text) == folded);
}

TEST_CASE("a clean line has single blanks and nothing invisible", "[text]") {
    const auto [text, line] = GENERATE(table<std::string_view, std::string_view>({
        {"  one \t\n two  ", "one two"},
        {"one\u00a0\u200btwo", "one two"},
        {"so\u00adft", "soft"},
        {"a\0b\x1b[1m"sv, "ab[1m"},
        {"\ufeffone", "one"},
        {"e\u0301", "é"},
        {"caf\xe9", "caf\ufffd"},
        {"", ""},
    }));
    CAPTURE(text);
    CHECK(news::clean_line(text) == line);
}

TEST_CASE("a line is cleaned alike wherever something stands in it", "[text]") {
    const auto [mark, kept] = GENERATE(table<std::string, std::string>({
        {" ", " "},
        {"  ", " "},
        {"\t", " "},
        {"\u00a0", " "},
        {"\x7f", ""},
        {"é", "é"},
        {"\xff", "\ufffd"},
        {" é ", " é "},
    }));
    CAPTURE(mark);
    for (std::size_t before = 0; before < 20; ++before) {
        for (std::size_t behind = 0; behind < 20; ++behind) {
            const std::string one(before, 'a');
            const std::string two(behind, '~');
            CHECK(news::clean_line(one + mark + two) == news::trim(one + kept + two));
        }
    }
}

TEST_CASE("words and characters are counted alike wherever something stands in a text", "[text]") {
    const auto mark = GENERATE(as<std::string>(), " ", "  ", "\t", "\r\n", "\u00a0", " \u00a0");
    CAPTURE(mark);
    for (std::size_t before = 0; before < 20; ++before) {
        for (std::size_t behind = 0; behind < 20; ++behind) {
            const std::string text = std::string(before, 'a') + mark + std::string(behind, '!');
            const std::size_t beyond_ascii = mark.ends_with("\u00a0") ? 1 : 0;
            CHECK(news::count_words(text) == (before > 0 ? 1U : 0U) + (behind > 0 ? 1U : 0U));
            CHECK(news::count_characters(text) == text.size() - beyond_ascii);
        }
    }
}

TEST_CASE("only well-formed UTF-8 passes", "[text]") {
    CHECK(news::is_utf8("Zürich, 東京, 🗞"));
    CHECK(news::is_utf8("a\0b"sv));
    CHECK_FALSE(news::is_utf8("\xfc"));
    CHECK_FALSE(news::is_utf8("\xc0\xaf"));
    CHECK_FALSE(news::is_utf8("\xed\xa0\x80"));
    CHECK_FALSE(news::is_utf8("\xe2\x82"));
}

TEST_CASE("a text is shortened at the end of a word", "[text]") {
    CHECK(news::shorten("one two three", 20) == "one two three");
    CHECK(news::shorten("one two three", 9) == "one two…");
    CHECK(news::shorten("éééééééé", 4) == "éééé…");
    CHECK(news::shorten("", 4).empty());
}

TEST_CASE("words are counted in scripts with and without blanks", "[text]") {
    CHECK(news::count_words("") == 0);
    CHECK(news::count_words("  one two-three ") == 2);
    CHECK(news::count_words("東京都庁 one") == 3);
    CHECK(news::count_characters("été") == 3);
}

TEST_CASE("words are counted alike wherever in a text they stand", "[text]") {
    const std::string blank = GENERATE(" "s, "\t\r\n"s, "\v\f"s, "\u00a0"s, " \u2003 "s);
    const std::string word =
        GENERATE("a"s, "it's"s, "\b\x0e\x7f"s, "sixteen-letters-"s, "é"s, "Zoë"s);
    CAPTURE(blank, word);
    std::string before;
    for (std::size_t length = 0; length < 10; ++length) {
        CHECK(news::count_words(before + word) == 1);
        CHECK(news::count_words(before + blank + word) == (length > 0 ? 2 : 1));
        CHECK(news::count_words(before + blank + word + blank + word + blank) ==
              (length > 0 ? 3 : 2));
        CHECK(news::count_words(before + blank + "東京" + blank + word) == (length > 0 ? 3 : 2));
        before += 'x';
    }
}

TEST_CASE("every kind of line end splits lines", "[text]") {
    CHECK(news::split_lines("a\nb\r\nc\rd") == std::vector<std::string_view>{"a", "b", "c", "d"});
    CHECK(news::split_lines("a\n\nb\n") == std::vector<std::string_view>{"a", "", "b"});
    CHECK(news::split_lines("").empty());
}

TEST_CASE("blank space of Unicode is trimmed", "[text]") {
    CHECK(news::trim(" \u00a0\ufeffone two\u3000\n") == "one two");
    CHECK(news::trim(" \n ").empty());
    CHECK(news::trim("\xff") == "\xff");
}

TEST_CASE("escape sequences do not reach the terminal", "[text]") {
    CHECK(news::printable("a\x1b[31mb\n") == "a\ufffd[31mb\n");
    CHECK(news::printable("caf\xe9") == "caf\ufffd");
}

TEST_CASE("titles are compared by letters and digits", "[text]") {
    CHECK(news::fold_letters("“Don’t!” – 5 ways…") == "dont5ways");
}
