// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mojibake.h"

#include "tests/support/catch.h"

using namespace std::literals;
using news::indexer::without_mojibake;

TEST_CASE("UTF-8 that was read as Windows-1252 becomes whole", "[charset]") {
    const auto [text, whole] = GENERATE(table<std::string, std::string>({
        {"Die MÃ¼hle fÃ¼r alle", "Die Mühle für alle"},
        {"The millerâ€™s house", "The miller’s house"},
        {"â€œA millâ€\u009d", "“A mill”"},
        {"M\u00c3\u00bchle f\u00c3\u00bcr", "Mühle für"},
        {"ÐœÐµÐ»ÑŒ", "Мель"},
    }));
    CAPTURE(text);
    CHECK(without_mojibake(text, 2) == whole);
}

TEST_CASE("what may be right stays as it is", "[charset]") {
    const auto text =
        GENERATE("The mill"s, "Die Mühle für alle"s, "São João, MAÇÃ"s, "Die MÃ¼hle für alle"s,
                 "Мельница"s, "水车"s, "Ã"s, "Ã¼"s, ""s, "\xC3"s, "Â£5 and £6"s);
    CAPTURE(text);
    CHECK_FALSE(without_mojibake(text, 2));
}

TEST_CASE("one accent is enough where the rest of the record shows the fault", "[charset]") {
    CHECK(without_mojibake("Die MÃ¼hle", 1) == "Die Mühle");
    CHECK_FALSE(without_mojibake("Die MÃ¼hle", 2));
}
