// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/analysis.h"

#include "tests/support/catch.h"

using namespace std::literals;
using news::Stemmer;
using news::Token;
using news::tokenize;

namespace {

/// Forms separated by blanks, "+" before one that is glued to the one before.
std::string forms(std::string_view text) {
    std::string result;
    for (const Token& token : tokenize(text)) {
        result += result.empty() ? "" : " ";
        result += (token.glued ? "+" : "") + token.form;
    }
    return result;
}

std::string stems(std::string_view text, std::string_view language) {
    std::string result;
    for (const std::string& stem : Stemmer(language).stems(tokenize(text))) {
        result += stem + ",";
    }
    return result;
}

}  // namespace

TEST_CASE("a text is taken apart into folded words", "[analysis]") {
    const auto [text, expected] = GENERATE(table<std::string_view, std::string_view>({
        {"Kerry and Lavrov", "kerry and lavrov"},
        {"Pérez, Łódź; STRASSE", "perez lodz strasse"},
        {"Trump's plan, the Joneses’ house", "trump plan the joneses house"},
        {"PUTIN'S", "putin"},
        {"d'actium l’homme dell'anno", "d +actium l +homme dell +anno"},
        {"O'Brien don't o'clock", "obrien dont oclock"},
        {"the U.S. and the U.K.", "the us and the uk"},
        {"U.S.-led e.g. J.R.R. Tolkien", "us +led eg jrr tolkien"},
        {"end.Next sentence.", "end +next sentence"},
        {"face-to-face", "face +to +face"},
        {"TIME.com AT&T a@b.org", "time +com at +t a +b +org"},
        {"40,000 and 3.5", "40 000 and 3 +5"},
        {"one—two (three)", "one +two three"},
        {"'quoted' “word”", "quoted word"},
        {"Москва й Йод", "москва й йод"},
        {"東京都", "東 +京 +都"},
        {"東京 Tokyo", "東 +京 tokyo"},
        {"a\xff"
         "b",
         "a +b"},
        {"", ""},
        {" .,'-’ ", ""},
    }));
    CAPTURE(text);
    CHECK(forms(text) == expected);
}

TEST_CASE("a token knows its bytes in the text", "[analysis]") {
    const std::string text = "In Zürich, Trump's U.S. visit";
    std::vector<std::string> words;
    for (const Token& token : tokenize(text)) {
        words.push_back(text.substr(token.begin, token.end - token.begin));
    }
    CHECK(words == std::vector<std::string>{"In", "Zürich", "Trump", "U.S.", "visit"});
}

TEST_CASE("words are stemmed by their language", "[analysis]") {
    const auto [text, language, expected] =
        GENERATE(table<std::string_view, std::string_view, std::string_view>({
            {"elections elected", "en", "elect,elect,"},
            {"Häuser Haus", "de", "haus,haus,"},
            {"libertés liberté", "fr", "libert,libert,"},
            {"elections", "xx", "elections,"},
            {"mp3s 1990s", "en", "mp3s,1990s,"},
            {"東京都 x", "ja", ",東京,京都,x,"},
            {"日", "ja", "日,"},
        }));
    CAPTURE(text, language);
    CHECK(stems(text, language) == expected);
}

TEST_CASE("accents and case do not change the stem", "[analysis]") {
    const auto [one, other, language] =
        GENERATE(table<std::string_view, std::string_view, std::string_view>({
            {"élections", "ELECTIONS", "fr"},
            {"Männer", "manner", "de"},
            {"canción", "cancion", "es"},
        }));
    CHECK(stems(one, language) == stems(other, language));
}

TEST_CASE("a stem's term names its language and gives both back", "[analysis]") {
    const auto [language, word, term] =
        GENERATE(table<std::string_view, std::string, std::string_view>({
            {"en", "elections", "Zen:elect"},
            {"de", "gerichten", "Zde:gericht"},
            {"xx", "elections", "Zelections"},
            {"", "en", "Zen"},
        }));
    Stemmer stemmer(language);
    const std::string stem(stemmer.stem(word));
    CHECK(news::stem_term("", stemmer.language(), stem) == term);
    const auto again = news::stem_of_term(term);
    REQUIRE(again);
    CHECK(again->language == stemmer.language());
    CHECK(again->stem == stem);
}

TEST_CASE("only the term of a stem in any text is one", "[analysis]") {
    const auto* const term = GENERATE("", "Z", "elect", "ZSen:elect", "ZXLEADelect", "Select");
    CAPTURE(term);
    CHECK_FALSE(news::stem_of_term(term));
}

TEST_CASE("words without end are left out", "[analysis]") {
    CHECK(forms("one " + std::string(1000, 'x') + " two") == "one two");
}

TEST_CASE("function words are known by language", "[analysis]") {
    CHECK(news::is_stop_word("the", "en"));
    CHECK(news::is_stop_word("und", "de"));
    CHECK_FALSE(news::is_stop_word("und", "en"));
    CHECK_FALSE(news::is_stop_word("harbour", "en"));
    CHECK_FALSE(news::is_stop_word("", "en"));
    CHECK_FALSE(news::is_stop_word("the", "xx"));
    CHECK_FALSE(news::is_stop_word("of off", "en"));
}
