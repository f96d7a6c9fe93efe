// SPDX-License-Identifier: GPL-2.0-or-later
/// What is kept of every article so that it can be compared with all others.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/article.h"
#include "indexer/archive/blocks.h"
#include "indexer/archive/furniture_rule.h"
#include "indexer/archive/sketch.h"

namespace news::indexer {

/// Texts of fewer words are not compared: stubs and notices are no stories.
inline constexpr std::size_t least_story_words = 20;

/// A paper by a number; 0 where it is not known.
using SourceNumber = std::uint64_t;

/// Some 250 bytes, so that a million of them fit into memory.
struct Trace {
    std::uint32_t order = 0;  ///< of the id: an order of articles that is nobody's choice
    std::uint32_t day = 0;    ///< 20140329 as day_value() has it; 0: undated
    SourceNumber source = 0;
    std::uint32_t blocks = 0;  ///< of the text as it was found, furniture included
    /// Short numbers of the first and the last of these blocks; 0 for one that is no furniture.
    std::array<std::uint32_t, head_blocks + tail_blocks> ends{};
    Sketch sketch;  ///< of the body without furniture

    [[nodiscard]] std::span<const std::uint32_t> end_blocks() const;

    /// Where the block stands that is the one with that number in end_blocks().
    [[nodiscard]] Sighting place(std::size_t end) const;

    bool operator==(const Trace&) const = default;
};

Trace trace_of(const Article& article);

SourceNumber source_number(std::string_view source_term);

/// As Slot::trace holds it, and back again; what is no trace gives an empty one.
std::string encode(const Trace& trace);
Trace decode_trace(std::string_view bytes);

}  // namespace news::indexer
