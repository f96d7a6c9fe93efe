// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/shared_text.h"

#include "tests/support/catch.h"

namespace news {
namespace {

TextWords words(const std::string& text) { return TextWords(words_of({text})); }

}  // namespace

TEST_CASE("Words share a number whatever their case and accents") {
    CHECK(words_of({"Pérez said: NO!"}) == words_of({"perez", "Said no"}));
    CHECK(words_of({"perez said yes"}) != words_of({"perez said no"}));
}

TEST_CASE("Numbers of words are the same on every machine") {
    CHECK(number_of("harbour") == 0x0ULL + number_of("harbour"));
    CHECK(mixed(1) == 0x5692161d100b05e5ULL);
}

TEST_CASE("The share of a text counts its words in runs of three that the other has") {
    const TextWords text = words("one two three four five six seven eight");
    CHECK(share_in(text, text) == 1);
    CHECK(share_in(text, words("nothing of this stands there")) == 0);
    CHECK(share_in(text, words("so one two three four it goes")) == Approx(0.5));
    CHECK(share_in(words("two three four"), text) == 1);
    CHECK(share_in(text, words("two three four")) == Approx(3.0 / 8));
}

TEST_CASE("Texts of one or two words are compared as they are") {
    CHECK(share_in(words("closed"), words("closed")) == 1);
    CHECK(share_in(words("closed today"), words("closed")) == 0);
    CHECK(share_in(words(""), words("closed")) == 0);
    CHECK(share_in(words("closed"), words("")) == 0);
}

}  // namespace news
