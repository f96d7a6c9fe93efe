// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/split_sentences.h"

#include <string>

#include "tests/support/catch.h"

using namespace news::indexer;
using Lines = std::vector<std::string>;

namespace {

Lines joined(const Lines& texts) {
    std::vector<ScrapeLine> lines;
    for (const auto& text : texts) {
        lines.push_back({text, lines.size() + 1, false});
    }
    join_split_sentences(lines);
    Lines result;
    for (const auto& line : lines) {
        result.push_back(line.text);
    }
    return result;
}

}  // namespace

TEST_CASE("sentences that were cut at links become whole", "[lines]") {
    CHECK(joined({"The miller of the old mill,", "Jane Roe", ", said on Monday that", "the river",
                  "had taken the wheel", ".", "It was found in", "Lennford", ", she said."}) ==
          Lines{"The miller of the old mill, Jane Roe, said on Monday that the river had taken the "
                "wheel.",
                "It was found in", "Lennford, she said."});
}

TEST_CASE("texts that were not cut stay as they are", "[lines]") {
    const Lines lines{"The Old Mill Burns", "by Jane Roe",
                      "The mill burned down on Monday, the miller said.", "about us", "contact"};
    CHECK(joined(lines) == lines);
}

TEST_CASE("a byline in small letters is not joined to the headline", "[lines]") {
    const auto lines = joined({"A miller sells the old mill", "by Jane Roe", "The mill",
                               ", he said", ", is sold", ", at last", "."});
    REQUIRE(lines.size() >= 3);
    CHECK(lines[0] == "A miller sells the old mill");
    CHECK(lines[1] == "by Jane Roe");
}
