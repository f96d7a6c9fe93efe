// SPDX-License-Identifier: GPL-2.0-or-later
/// A few words looked for in short texts, such as the names of elements.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace news::indexer {

/// Finds words by the pair of bytes that they begin with, in a table that the compiler fills: one
/// look per byte of the text instead of one search per word. Each class name is tested for some
/// eighty words, which took several times as long one by one.
template <std::size_t Count>
class WordSearch {
public:
    /// @param words  of two bytes or more
    explicit constexpr WordSearch(const std::array<std::string_view, Count>& words)
        : words_(words) {
        static_assert(Count <= 64);
        for (std::size_t i = 0; i < Count; ++i) {
            begins_.at(slot_of(words_.at(i).at(0), words_.at(i).at(1))) |= std::uint64_t{1} << i;
        }
    }

    /// True where any of the words stands in `text`, inside others too.
    [[nodiscard]] constexpr bool any_in(std::string_view text) const {
        for (std::size_t at = 0; at + 1 < text.size(); ++at) {
            if (begins_with_any(text.substr(at))) {
                return true;
            }
        }
        return false;
    }

private:
    static constexpr std::size_t slots = 256;

    static constexpr std::size_t slot_of(char first, char second) {
        return (static_cast<unsigned char>(first) * 31U + static_cast<unsigned char>(second)) %
               slots;
    }

    /// REQUIRES: text.size() > 1
    [[nodiscard]] constexpr bool begins_with_any(std::string_view text) const {
        for (std::uint64_t may = begins_[slot_of(text[0], text[1])]; may != 0; may &= may - 1) {
            if (text.starts_with(words_[static_cast<std::size_t>(std::countr_zero(may))])) {
                return true;
            }
        }
        return false;
    }

    std::array<std::string_view, Count> words_;
    std::array<std::uint64_t, slots> begins_{};  ///< by pair: the words that may begin with it
};

}  // namespace news::indexer
