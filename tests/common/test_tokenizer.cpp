// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/tokenizer.h"

#include <random>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/random_text.h"

using news::AsciiWords;
using news::Tokenizer;
using news::Word;

namespace {

bool is_same(const Word& one, const Word& other) {
    return one.begin == other.begin && one.end == other.end && one.form == other.form &&
           one.glued == other.glued && one.unspaced == other.unspaced;
}

bool agree(const std::string& text) {
    Tokenizer quick(text);
    Tokenizer sure(text, AsciiWords::by_rules);
    while (sure.next()) {
        if (!quick.next() || !is_same(quick.word(), sure.word())) {
            return false;
        }
    }
    return !quick.next();
}

}  // namespace

TEST_CASE("words of ASCII are read by table as by the rules for all words", "[tokenizer]") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    news::RandomText random(seed);
    for (int i = 0; i < 50'000; ++i) {
        const std::string text = random.next();
        if (!agree(text)) {
            FAIL_CHECK(text);
        }
    }
}

TEST_CASE("a word's form is read before the next word", "[tokenizer]") {
    Tokenizer words("The Élan");
    REQUIRE(words.next());
    CHECK(words.word().form == "the");
    REQUIRE(words.next());
    CHECK(words.word().form == "elan");
    CHECK(words.word().begin == 4);
    CHECK_FALSE(words.next());
    CHECK_FALSE(words.next());
}
