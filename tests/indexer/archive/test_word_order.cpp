// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/word_order.h"

#include <algorithm>
#include <random>

#include "tests/support/catch.h"

namespace news::indexer {
namespace {

/// By the table of all places of both, which is slow and sure.
double share_by_table(const std::vector<WordNumber>& one, const std::vector<WordNumber>& other) {
    std::vector<std::size_t> row(other.size() + 1);
    for (const WordNumber word : one) {
        std::size_t before = 0;  // of the row above, one place to the left
        for (std::size_t j = 0; j < other.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = word == other[j] ? before + 1 : std::max(above, row[j]);
            before = above;
        }
    }
    return static_cast<double>(row.back()) /
           static_cast<double>(std::max<std::size_t>(1, std::min(one.size(), other.size())));
}

}  // namespace

TEST_CASE("The share of words in the same order is that of the longest common subsequence") {
    std::mt19937 random(1);
    const auto text = [&random] {
        std::vector<WordNumber> words(random() % 300);
        const std::size_t different = 1 + random() % 90;
        std::ranges::generate(words, [&] { return random() % different; });
        return words;
    };
    for (int i = 0; i < 300; ++i) {
        const std::vector<WordNumber> one = text();
        const std::vector<WordNumber> other = text();
        CAPTURE(one, other);
        REQUIRE(share_in_order(one, other) == share_by_table(one, other));
        REQUIRE(share_in_order(other, one) == share_by_table(one, other));
    }
}

TEST_CASE("Words in another order are not shared") {
    CHECK(share_in_order({}, {1, 2, 3}) == 0);
    CHECK(share_in_order({1, 2, 3}, {1, 2, 3}) == 1);
    CHECK(share_in_order({1, 3}, {1, 2, 3}) == 1);
    CHECK(share_in_order({2, 1}, {1, 9, 2, 9}) == 0.5);
}

}  // namespace news::indexer
