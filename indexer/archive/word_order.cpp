// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/word_order.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>

namespace news::indexer {
namespace {

using Bits = std::uint64_t;
constexpr std::size_t bits = 64;

/// Words of both texts by their places among the different words of the first; what that has not
/// is left out.
struct Places {
    std::vector<std::size_t> first, second;
    std::size_t different = 0;
};

Places places_in(const std::vector<WordNumber>& first, const std::vector<WordNumber>& second) {
    std::vector<WordNumber> words = first;
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    Places places{.first = {}, .second = {}, .different = words.size()};
    const auto add = [&](WordNumber word, std::vector<std::size_t>& to) {
        const auto found = std::ranges::lower_bound(words, word);
        if (found != words.end() && *found == word) {
            to.push_back(static_cast<std::size_t>(found - words.begin()));
        }
    };
    for (const WordNumber word : first) {
        add(word, places.first);
    }
    for (const WordNumber word : second) {
        add(word, places.second);
    }
    return places;
}

/// The length of the longest common subsequence, as zeros of a row of bits, one for each word of
/// the first text; 64 of them are passed over the second text at once, and what they carry into the
/// next 64 is kept for each of its words.
std::size_t longest_common(const Places& places) {
    std::vector<Bits> stands_at(places.different);
    std::vector<std::uint8_t> carries(places.second.size());
    std::size_t length = 0;
    for (std::size_t begin = 0; begin < places.first.size(); begin += bits) {
        const auto block =
            std::span(places.first).subspan(begin, std::min(bits, places.first.size() - begin));
        for (std::size_t i = 0; i < block.size(); ++i) {
            stands_at[block[i]] |= Bits{1} << i;
        }
        Bits row = ~Bits{0};
        for (std::size_t j = 0; j < places.second.size(); ++j) {
            const Bits matches = row & stands_at[places.second[j]];
            const Bits sum = row + matches;
            const Bits with_carry = sum + carries[j];
            carries[j] = sum < row || with_carry < sum ? 1 : 0;
            row = with_carry | (row - matches);
        }
        const Bits used = block.size() == bits ? ~Bits{0} : (Bits{1} << block.size()) - 1;
        length += static_cast<std::size_t>(std::popcount(~row & used));
        for (const std::size_t word : block) {
            stands_at[word] = 0;
        }
    }
    return length;
}

}  // namespace

double share_in_order(const std::vector<WordNumber>& one, const std::vector<WordNumber>& other) {
    const auto& [shorter, longer] =
        one.size() <= other.size() ? std::tie(one, other) : std::tie(other, one);
    return shorter.empty() ? 0
                           : static_cast<double>(longest_common(places_in(shorter, longer))) /
                                 static_cast<double>(shorter.size());
}

}  // namespace news::indexer
