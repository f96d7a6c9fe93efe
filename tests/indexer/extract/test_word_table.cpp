// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/word_table.h"

#include "tests/support/catch.h"

using namespace std::literals;
using news::indexer::WordTable;

TEST_CASE("a table finds its words and no others") {
    static constexpr auto words = std::to_array<std::string_view>({"a", "article", "body", "nav"});
    static constexpr WordTable table(words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        CHECK(table.find(words.at(i)) == i);
    }
    const auto other = GENERATE(""s, "b"s, "Body"s, "bod"s, "bodys"s, "a\0"s, "navarticle"s);
    CAPTURE(other);
    CHECK(table.find(other) == words.size());
    CHECK(!table.contains(other));
}

TEST_CASE("a table finds the elements of a list by their word") {
    struct Weight {
        std::string_view word;
        int weight;
    };
    static constexpr auto weights = std::to_array<Weight>({{"one", 1}, {"two", 2}});
    static constexpr WordTable table(weights, &Weight::word);
    CHECK(weights.at(table.find("two")).weight == 2);
    CHECK(table.find("three") == weights.size());
}
