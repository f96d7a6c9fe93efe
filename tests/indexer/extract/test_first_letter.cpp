// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/first_letter.h"

#include <string>

#include "common/text.h"
#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;

TEST_CASE("no text that begins with the letters is passed over", "[html]") {
    const std::string text =
        GENERATE("Mill burns", "  1. mill", "“Mill”", "m\u0301ill", "\u1E3Eill", "ＭILL", "mill",
                 "-", "", "東京", "\u0130stanbul", "I\u0307stanbul", "\u212Aelvin", "ﬁre", "²2");
    CAPTURE(text);
    const std::string letters = fold_letters(text);
    for (std::size_t size = 0; size <= letters.size(); ++size) {
        CHECK(may_begin_with(text, letters.substr(0, size)));
    }
}

TEST_CASE("most texts that begin otherwise are told by their first letter", "[html]") {
    CHECK_FALSE(may_begin_with("- The mill", "mill"));
    CHECK_FALSE(may_begin_with("1 mill", "mill"));
    CHECK_FALSE(may_begin_with("...", "mill"));
    CHECK_FALSE(may_begin_with("", "mill"));
    CHECK(may_begin_with("Élan", "mill"));
    CHECK(may_begin_with("Meal", "mill"));
}
