// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/scrape_lines.h"

#include "tests/support/catch.h"

using Lines = std::vector<std::string>;

namespace {

Lines texts_of(std::string_view text) {
    Lines texts;
    for (auto& line : news::indexer::scrape_lines(text)) {
        texts.push_back(std::move(line.text));
    }
    return texts;
}

}  // namespace

TEST_CASE("wrapped lines become paragraphs", "[lines]") {
    CHECK(texts_of("The old mill on the river burns since\n"
                   "four o'clock in the morning, and nobody\n"
                   "knows why.\n"
                   "\n"
                   "It was built of wood from the hills and\n"
                   "stood for two hundred years.\n") ==
          Lines{"The old mill on the river burns since four o'clock in the morning, and nobody "
                "knows why.",
                "It was built of wood from the hills and stood for two hundred years."});
}

TEST_CASE("an indented line begins a paragraph of wrapped text", "[lines]") {
    CHECK(texts_of("The old mill on the river burns since\n"
                   "four o'clock in the morning, and nobody\n"
                   "knows why.\n"
                   "    It was built of wood from the hills\n"
                   "and stood for two hundred years.\n") ==
          Lines{"The old mill on the river burns since four o'clock in the morning, and nobody "
                "knows why.",
                "It was built of wood from the hills and stood for two hundred years."});
}

TEST_CASE("words divided at the end of a line become whole", "[lines]") {
    const auto lines = texts_of(
        "The old mill on the river near\n"
        "the town is on fire since mid-\n"
        "night, and the whole neighbour-\n"
        "hood is awake.\n");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0] ==
          "The old mill on the river near the town is on fire since midnight, and the "
          "whole neighbourhood is awake.");
}

TEST_CASE("lines that are paragraphs stay apart", "[lines]") {
    const std::string first =
        "The mill burns since four o'clock in the morning, and nobody knows "
        "why it burns or who was there at that time of the day.";
    CHECK(texts_of("A mill burns\nBy Jane Roe\n" + first + "\nIt was old.\n") ==
          Lines{"A mill burns", "By Jane Roe", first, "It was old."});
}

TEST_CASE("lines know where they stood", "[lines]") {
    const auto lines = news::indexer::scrape_lines("one\r\n\r\n  two\u00a0\n\x01\nthree");
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].text == "two");
    CHECK(lines[1].number == 3);
    CHECK(lines[1].after_gap);
    CHECK_FALSE(lines[0].after_gap);
    CHECK(news::indexer::scrape_lines("").empty());
}
