// SPDX-License-Identifier: GPL-2.0-or-later
/// What the articles of a paper tell of one block, collected in one round through the archive.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "common/shared_text.h"
#include "indexer/archive/archive.h"
#include "indexer/archive/furniture_rule.h"

namespace news::indexer {

/// A block of a paper.
using BlockKey = std::uint64_t;

inline BlockKey block_key(SourceNumber source, std::uint32_t short_number) {
    return mixed(source + short_number);
}

/// Counts the articles of very many blocks, in little room: some blocks share a counter.
class BlockCounters {
public:
    /// @param articles  that will be counted, about
    explicit BlockCounters(std::size_t articles)
        : counters_(std::bit_ceil(std::clamp(blocks_per_article * articles, least, most))) {}

    void add(BlockKey block) { ++counters_[place(block)]; }

    /// The block is in no more articles than this.
    [[nodiscard]] std::size_t at_most(BlockKey block) const { return counters_[place(block)]; }

private:
    static constexpr std::size_t blocks_per_article = 16;
    static constexpr std::size_t least = std::size_t{1} << 10U;
    static constexpr std::size_t most = std::size_t{1} << 22U;

    [[nodiscard]] std::size_t place(BlockKey block) const { return block & (counters_.size() - 1); }

    std::vector<std::uint32_t> counters_;
};

/// The articles that have a block.
struct BlockSurvey {
    /// Articles that are read to tell how many stories they are: those with the least order.
    static constexpr std::size_t sample_size = 40;

    Sightings sightings;
    std::uint32_t first_day = 0, last_day = 0;                    ///< 0: all are undated
    std::vector<std::pair<std::uint32_t, ArticleNumber>> sample;  ///< a heap; order first

    void add(ArticleNumber article, const Trace& trace, std::size_t end) {
        sightings.add(trace.place(end));
        if (trace.day != 0) {
            first_day = first_day == 0 ? trace.day : std::min(first_day, trace.day);
            last_day = std::max(last_day, trace.day);
        }
        sample.emplace_back(trace.order, article);
        std::ranges::push_heap(sample);
        if (sample.size() > sample_size) {
            std::ranges::pop_heap(sample);
            sample.pop_back();
        }
    }
};

}  // namespace news::indexer
