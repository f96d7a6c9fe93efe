// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/sketch.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <vector>

#include "indexer/archive/bytes.h"

namespace news::indexer {
namespace {

constexpr std::size_t shingle_words = 3;
constexpr unsigned number_bits = 64;
constexpr unsigned key_bits = 32;

/// Ascending, each once.
std::vector<std::uint64_t> shingles_of(std::span<const WordNumber> words) {
    std::vector<std::uint64_t> shingles;
    shingles.reserve(words.size());
    for (std::size_t at = 0; at + shingle_words <= words.size(); ++at) {
        shingles.push_back(number_of_run(words.subspan(at, shingle_words)));
    }
    std::ranges::sort(shingles);
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

std::size_t bin_of(std::uint64_t shingle) {
    return shingle >> (number_bits - std::bit_width(Sketch::bins - 1));
}

/// What is kept of the least number of a bin; never 0.
std::uint8_t byte_of(std::uint64_t shingle) {
    return static_cast<std::uint8_t>(1 + shingle % std::numeric_limits<std::uint8_t>::max());
}

}  // namespace

std::span<const std::uint32_t> Sketch::keys() const {
    return std::span(least).first(std::min<std::size_t>(shingles, most_keys));
}

Sketch sketch_of(std::span<const WordNumber> words) {
    const std::vector<std::uint64_t> shingles = shingles_of(words);
    Sketch sketch;
    sketch.shingles = static_cast<std::uint32_t>(shingles.size());
    for (std::size_t i = 0; i < sketch.keys().size(); ++i) {
        sketch.least[i] = static_cast<std::uint32_t>(shingles[i] >> key_bits);
    }
    for (const std::uint64_t shingle : shingles) {
        std::uint8_t& part = sketch.parts[bin_of(shingle)];
        if (part == 0) {
            part = byte_of(shingle);
        }
    }
    return sketch;
}

double shared_part(const Sketch& one, const Sketch& other) {
    // Of one byte each, so that many bins are compared at once.
    std::uint8_t equal = 0;   // bins that agree,
    std::uint8_t both = 0;    // that both texts have
    std::uint8_t either = 0;  // and that one of them has
    static_assert(Sketch::bins <= std::numeric_limits<std::uint8_t>::max());
    for (std::size_t bin = 0; bin < Sketch::bins; ++bin) {
        const std::uint8_t a = one.parts[bin];
        const std::uint8_t b = other.parts[bin];
        equal = static_cast<std::uint8_t>(equal + ((a == b) & (a != 0)));
        both = static_cast<std::uint8_t>(both + ((a != 0) & (b != 0)));
        either = static_cast<std::uint8_t>(either + ((a != 0) | (b != 0)));
    }
    if (either == 0) {
        return 0;
    }
    // Different numbers have the same byte once in 255 times.
    constexpr double by_chance = 1.0 / std::numeric_limits<std::uint8_t>::max();
    const double resemblance = std::max(0.0, (equal - by_chance * both) / (1 - by_chance)) / either;
    const double of_both =
        resemblance / (1 + resemblance) *
        (static_cast<double>(one.shingles) + static_cast<double>(other.shingles));
    return std::min(1.0, of_both / std::min(one.shingles, other.shingles));
}

void append_sketch(std::string& bytes, const Sketch& sketch) {
    append_number(bytes, sketch.shingles);
    if (sketch.shingles == 0) {
        return;
    }
    for (const std::uint32_t key : sketch.keys()) {
        append_number(bytes, key);
    }
    bytes.append(sketch.parts.begin(), sketch.parts.end());
}

Sketch take_sketch(std::string_view& bytes) {
    Sketch sketch;
    sketch.shingles = take_number<std::uint32_t>(bytes);
    if (sketch.shingles == 0) {
        return sketch;
    }
    for (std::size_t i = 0; i < sketch.keys().size(); ++i) {
        sketch.least[i] = take_number<std::uint32_t>(bytes);
    }
    for (std::uint8_t& part : sketch.parts) {
        part = take_number<std::uint8_t>(bytes);
    }
    return sketch;
}

}  // namespace news::indexer
