// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/word_search.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>

#include "tests/support/catch.h"

using namespace std::literals;
using news::indexer::WordSearch;

namespace {

constexpr auto words =
    std::to_array<std::string_view>({"bio", "byline", "line", "by", "в-", "\x01\x02"});
constexpr WordSearch search(words);

}  // namespace

TEST_CASE("a search tells whether any of its words stands in a text", "[words]") {
    const auto [text, found] = GENERATE(table<std::string, bool>({
        {"", false},
        {"b", false},
        {"bi", false},
        {"ylin", false},
        {"my-bio", true},
        {"bylin", true},
        {"outlines", true},
        {"в", false},
        {"в-я", true},
        {"\x01\x01\x02", true},
    }));
    CAPTURE(text);
    CHECK(search.any_in(text) == found);
}

TEST_CASE("a search gives the longest of the words at the first place of any", "[words]") {
    constexpr WordSearch joins(std::to_array<std::string_view>({"/", " / ", " - ", "—", ","}));
    const auto [text, at, size] = GENERATE(table<std::string, std::size_t, std::size_t>({
        {"", 0, 0},
        {"one", 3, 0},
        {"one/two, three", 3, 1},
        {"one / two", 3, 3},
        {"one /two", 4, 1},
        {"one - two", 3, 3},
        {"one -", 5, 0},
        {"one—two", 3, 3},
        {"one\xE2", 4, 0},
        {"one,", 3, 1},
    }));
    CAPTURE(text);
    CHECK(joins.first_in(text).at == at);
    CHECK(joins.first_in(text).size == size);
    CHECK(joins.any_begins(std::string_view(text).substr(at)) == (size > 0));
    CHECK_FALSE(joins.any_begins("one" + text));
}

TEST_CASE("a search finds what one search for each word finds", "[words]") {
    std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same texts each time
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto left = random() % 8; left > 0; --left) {
            text += "bylineo-"[random() % 8];
        }
        const bool found = std::ranges::any_of(
            words, [&text](std::string_view word) { return text.find(word) != std::string::npos; });
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            all |= std::uint64_t{text.find(words[i]) != std::string::npos} << i;
        }
        CAPTURE(text);
        REQUIRE(search.any_in(text) == found);
        REQUIRE(search.all_in(text) == all);
    }
}
