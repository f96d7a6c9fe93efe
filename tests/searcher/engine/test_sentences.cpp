// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/sentences.h"

#include <array>
#include <memory>
#include <random>
#include <string>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "tests/support/catch.h"

namespace news::searcher {
namespace {

struct Close {
    void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
    void operator()(UText* text) const { utext_close(text); }
};

std::vector<std::size_t> breaks_by_icu(UBreakIterator& breaks, const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, Close> opened(
        utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
    ubrk_setUText(&breaks, opened.get(), &status);
    REQUIRE(U_SUCCESS(status));
    std::vector<std::size_t> found;
    for (auto at = ubrk_next(&breaks); at != UBRK_DONE; at = ubrk_next(&breaks)) {
        found.push_back(static_cast<std::size_t>(at));
    }
    return found;
}

std::vector<std::size_t> breaks_of(const std::string& text) {
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < text.size();) {
        at = sentence_break(text, at);
        found.push_back(at);
    }
    return found;
}

}  // namespace

TEST_CASE("Sentences end where people see an end") {
    const auto [text, sentences] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"  One alone ", "One alone|"},
        {"It rained. Nobody came.", "It rained.|Nobody came.|"},
        {"Mr. Weller met Dr. Ode. They left.", "Mr. Weller met Dr. Ode.|They left.|"},
        {"J. Weller left. All did.", "J. Weller left.|All did.|"},
        {"Es kostet 3.50 Euro. Viel!", "Es kostet 3.50 Euro.|Viel!|"},
        {"雨が降った。誰も来ない。", "雨が降った。|誰も来ない。|"},
    }));
    CAPTURE(text);
    std::string found;
    for (const TextRange& sentence : sentences_of(text)) {
        found += text.substr(sentence.begin, sentence.end - sentence.begin) + '|';
    }
    CHECK(found == sentences);
}

TEST_CASE("Sentences behind a place are not looked for") {
    const std::string text = "It rained. Nobody came. All left.";
    CHECK(sentences_of(text, 1).size() == 1);
    CHECK(sentences_of(text, text.find("Nobody") + 1).size() == 2);
    CHECK(sentences_of(text, text.find("came")).size() == 2);
}

TEST_CASE("Text is broken into sentences where ICU breaks it") {
    // Two or more of each class of UAX #29, and a byte or two that are no text.
    constexpr auto pieces = std::to_array<const char*>(
        {".",      ".",      "․", "!", "?",  "。", " ",    " ",      "\u00a0", "\t",
         "\"",     "”",      "(", ")", "'",  "’",  ",",    "-",      ":",      ";",
         "—",      "a",      "b", "é", "ß",  "A",  "B",    "É",      "1",      "2",
         "٣",      "港",     "א", "ª", "\n", "\r", "\r\n", "\u0085", "\u2029", "\u0301",
         "\u200d", "\u00ad", "…", "_", "/",  "Mr", "U.S.", "3.5"});
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBreakIterator, Close> breaks(
        ubrk_open(UBRK_SENTENCE, "", nullptr, 0, &status));
    REQUIRE(U_SUCCESS(status));
    std::mt19937 random(29);
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (auto length = random() % 14; length > 0; --length) {
            text += pieces.at(random() % pieces.size());
        }
        CAPTURE(i, text);
        REQUIRE(breaks_of(text) == breaks_by_icu(*breaks, text));
    }
}

}  // namespace news::searcher
