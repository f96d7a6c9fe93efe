// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/fold.h"

#include <random>

#include "common/text.h"
#include "common/utf8.h"
#include "tests/support/catch.h"
#include "tests/support/random_text.h"

using news::fold_by_rules;

namespace {

/// Checks without a macro per text: there are hundred thousands of them.
bool folds_by_the_rules(const std::string& text) { return news::fold(text) == fold_by_rules(text); }

}  // namespace

TEST_CASE("every character is folded as the rules say, alone and beside marks", "[fold]") {
    constexpr UChar32 last = 0x10FFFF;
    for (UChar32 c = 1; c <= last; ++c) {
        if (0xD800 <= c && c <= 0xDFFF) {  // surrogates
            continue;
        }
        std::string character;
        news::append_code_point(character, c);
        // Beyond the letters and marks of the tables a sample is enough, and takes a second less.
        const bool is_looked_at = c < 0x3100 || c % 61 == 0;
        if (is_looked_at && !(folds_by_the_rules(character) &&
                              folds_by_the_rules("E\u0301" + character + "\u0308A"))) {
            FAIL_CHECK("U+" << std::hex << c);
        }
    }
}

TEST_CASE("texts of all scripts are folded as the rules say", "[fold]") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    news::RandomText random(seed);
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = random.next();
        if (!folds_by_the_rules(text)) {
            FAIL_CHECK(text);
        }
    }
}

TEST_CASE("a folded text stands behind what was there", "[fold]") {
    std::string folded = "A ";
    news::append_folded(folded, "Zoë’S");
    CHECK(folded == "A zoe’s");
    news::append_folded(folded, "e\u0301");
    CHECK(folded == "A zoe’se");
}
