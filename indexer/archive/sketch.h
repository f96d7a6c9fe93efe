// SPDX-License-Identifier: GPL-2.0-or-later
/// A sample of a text's shingles, small enough to be kept: texts that share much share some of it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/shared_text.h"

namespace news::indexer {

/// A shingle is three words in a row. Of a copy of which every fifth word was changed, half of the
/// shingles stand in the first text; of shingles of five words it would be a third, as of two texts
/// of one template.
///
/// Numbers of shingles are by chance, so what is least among them is the same chance for every text
/// that has it. Two samples are kept:
///
/// - the least numbers of all: texts that share a part p of their shingles share about a part p of
///   these, so a text is found by any of them. (Broder: On the resemblance and containment of
///   documents, 1997)
/// - of each of `bins` equal parts of the numbers the least one, of which a byte is enough: the
///   part of bins that agree tells p. (Li, Owen, Zhang: One Permutation Hashing, 2012)
struct Sketch {
    /// A copy with every fifth word changed has none of 16 in common with the first once in 2,000
    /// times.
    static constexpr std::size_t most_keys = 16;
    static constexpr std::size_t bins = 128;

    std::uint32_t shingles = 0;  ///< different ones of the text; 0: too short to be compared
    std::array<std::uint32_t, most_keys> least{};  ///< ascending
    std::array<std::uint8_t, bins> parts{};        ///< 0: no number of the text is there

    /// Those of the least numbers that there are.
    [[nodiscard]] std::span<const std::uint32_t> keys() const;

    bool operator==(const Sketch&) const = default;
};

Sketch sketch_of(std::span<const WordNumber> words);

/// Part of the shingles of the smaller text that stand in the larger one, from 0 to 1. With 128
/// bins a half is estimated with a standard error of .05.
double shared_part(const Sketch& one, const Sketch& other);

/// As kept in the index, and back; takes what it reads from the front of `bytes`.
void append_sketch(std::string& bytes, const Sketch& sketch);
Sketch take_sketch(std::string_view& bytes);

}  // namespace news::indexer
