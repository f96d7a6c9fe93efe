// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/sketch.h"

#include <algorithm>

#include "common/schema.h"

namespace news::indexer {
namespace {

constexpr std::size_t shingle_words = 5;

}  // namespace

Sketch sketch_of(std::span<const WordNumber> words) {
    Sketch sketch;
    if (words.size() < least_story_words) {
        return sketch;
    }
    for (std::size_t at = 0; at + shingle_words <= words.size(); ++at) {
        constexpr unsigned upper_half = 32;
        const std::uint64_t shingle = number_of_run(words.subspan(at, shingle_words));
        sketch.push_back(static_cast<std::uint32_t>(shingle >> upper_half));
    }
    std::ranges::sort(sketch);
    sketch.erase(std::unique(sketch.begin(), sketch.end()), sketch.end());
    sketch.resize(std::min(sketch.size(), sketch_size));
    return sketch;
}

std::string sketch_term(std::uint32_t number) {
    return std::string(sketch_prefix) + packed_number(number);
}

}  // namespace news::indexer
