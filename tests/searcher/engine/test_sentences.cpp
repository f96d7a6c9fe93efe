// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/sentences.h"

#include "tests/support/catch.h"

namespace news::searcher {

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

}  // namespace news::searcher
