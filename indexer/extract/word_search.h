// SPDX-License-Identifier: GPL-2.0-or-later
/// A few words looked for in short texts, such as the names of elements.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace news::indexer {

/// Finds words by the two bytes that they begin with, in tables that the compiler fills: one look
/// per byte of the text instead of one search per word. Each class name is tested for some eighty
/// words, which took several times as long one by one.
template <std::size_t Count>
class WordSearch {
public:
    /// Where a word stands in a text.
    struct Place {
        std::size_t at;
        std::size_t size;  ///< of the word; 0 where there is none
    };

    /// @param words  `word_of` gives the word of an element of the list; none of them empty
    template <typename Word, typename WordOf = std::identity>
    explicit constexpr WordSearch(const std::array<Word, Count>& words, WordOf word_of = {}) {
        static_assert(Count <= 64);
        for (std::size_t i = 0; i < Count; ++i) {
            words_.at(i) = std::invoke(word_of, words.at(i));
            const std::string_view word = words_.at(i);
            first_.at(slot_of(word.at(0))) |= std::uint64_t{1} << i;
            for (std::size_t slot = 0; slot < second_.size(); ++slot) {
                const bool fits = word.size() == 1 || slot == slot_of(word[1]);
                second_.at(slot) |= std::uint64_t{fits} << i;
            }
        }
    }

    /// True where any of the words stands in `text`, inside others too.
    [[nodiscard]] constexpr bool any_in(std::string_view text) const {
        return first_in(text).size > 0;
    }

    /// True where `text` begins with any of the words.
    [[nodiscard]] constexpr bool any_begins(std::string_view text) const {
        return size_at(text, 0) > 0;
    }

    /// The first place where any of the words stands: of those that begin there, the longest.
    [[nodiscard]] constexpr Place first_in(std::string_view text) const {
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (const std::size_t size = size_at(text, at); size > 0) {
                return {at, size};
            }
        }
        return {text.size(), 0};
    }

    /// The words that stand in `text`: bit i is set for word i.
    [[nodiscard]] constexpr std::uint64_t all_in(std::string_view text) const {
        std::uint64_t found = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            found |= all_at(text, at);
        }
        return found;
    }

private:
    static constexpr std::size_t slot_of(char c) { return static_cast<unsigned char>(c); }

    [[nodiscard]] constexpr std::string_view first_of(std::uint64_t words) const {
        return words_[static_cast<std::size_t>(std::countr_zero(words))];
    }

    /// The words that stand at `at`, a bit for each.
    /// REQUIRES: at < text.size()
    [[nodiscard]] constexpr std::uint64_t all_at(std::string_view text, std::size_t at) const {
        std::uint64_t found = first_[slot_of(text[at])];
        if (found == 0) {
            return 0;
        }
        found &= second_[slot_of(at + 1 < text.size() ? text[at + 1] : '\0')];
        for (std::uint64_t may = found; may != 0; may &= may - 1) {
            if (!text.substr(at).starts_with(first_of(may))) {
                found ^= may & (~may + 1);  // its lowest bit
            }
        }
        return found;
    }

    /// Size of the longest of the words that stand at `at`, 0 for none.
    [[nodiscard]] constexpr std::size_t size_at(std::string_view text, std::size_t at) const {
        std::size_t longest = 0;
        for (auto found = at < text.size() ? all_at(text, at) : 0; found != 0; found &= found - 1) {
            longest = std::max(longest, first_of(found).size());
        }
        return longest;
    }

    std::array<std::string_view, Count> words_{};
    std::array<std::uint64_t, 256> first_{};   ///< by byte: the words that begin with it
    std::array<std::uint64_t, 256> second_{};  ///< those that go on with it, or are of one byte
};

}  // namespace news::indexer
