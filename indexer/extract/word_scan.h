// SPDX-License-Identifier: GPL-2.0-or-later
/// Many words looked for in one pass over a long text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace news::indexer {

/// Finds words by their first bytes, of which it looks at one pair in several: where no word has
/// that pair, none can stand there. Scripts are most of a page, and looking for twenty keys one
/// after the other took twenty times as long.
///
/// Source: Wu and Manber, A fast algorithm for multi-pattern searching (1994)
class WordScan {
public:
    struct Place {
        std::size_t word;  ///< which of the words
        std::size_t at;    ///< in the text
    };

    /// @param words  of two bytes or more, better seven; must live as long as this object
    explicit WordScan(std::vector<std::string_view> words);

    /// Every place of every word, from the first to the last, also of words inside others.
    [[nodiscard]] std::vector<Place> places_in(std::string_view text) const;

private:
    static std::size_t slot_of(char first, char second) {
        return (static_cast<unsigned char>(first) * 31U + static_cast<unsigned char>(second)) %
               slots;
    }

    static constexpr std::size_t slots = 4096;

    std::vector<std::string_view> words_;
    std::size_t shortest_;
    std::array<std::uint8_t, slots> steps_{};  ///< by the pair that ends what is looked at
};

}  // namespace news::indexer
