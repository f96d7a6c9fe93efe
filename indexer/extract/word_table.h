// SPDX-License-Identifier: GPL-2.0-or-later
/// Words found by their hash, in a table that the compiler fills.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace news::indexer {

/// Places of the words of a list: one comparison instead of the seven of a binary search, for
/// lists that every element of a page is looked up in.
template <std::size_t Count>
class WordTable {
public:
    /// @param words  each once; `word_of` gives the word of an element of the list
    template <typename Word, typename WordOf = std::identity>
    explicit constexpr WordTable(const std::array<Word, Count>& words, WordOf word_of = {}) {
        static_assert(Count < empty);
        places_.fill(empty);
        for (std::size_t i = 0; i < Count; ++i) {
            words_.at(i) = std::invoke(word_of, words.at(i));
            std::size_t slot = hash_of(words_.at(i)) % slots;
            while (places_.at(slot) != empty) {
                slot = (slot + 1) % slots;
            }
            places_.at(slot) = static_cast<std::uint16_t>(i);
        }
    }

    /// Place of `word` in the list; Count where it is not in it.
    [[nodiscard]] constexpr std::size_t find(std::string_view word) const {
        std::size_t slot = hash_of(word) % slots;
        for (; places_[slot] != empty; slot = (slot + 1) % slots) {
            if (words_[places_[slot]] == word) {
                return places_[slot];
            }
        }
        return Count;
    }

    [[nodiscard]] constexpr bool contains(std::string_view word) const {
        return find(word) != Count;
    }

private:
    static constexpr std::uint16_t empty = 0xFFFF;
    static constexpr std::size_t slots = std::bit_ceil(4 * Count);

    /// FNV-1a.
    static constexpr std::uint32_t hash_of(std::string_view word) {
        std::uint32_t hash = 2166136261U;
        for (const char c : word) {
            hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
        }
        return hash;
    }

    std::array<std::string_view, Count> words_{};
    std::array<std::uint16_t, slots> places_{};
};

}  // namespace news::indexer
