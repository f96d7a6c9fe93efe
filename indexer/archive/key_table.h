// SPDX-License-Identifier: GPL-2.0-or-later
/// Finds among many sketches those that have a key.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace news::indexer {

/// Filled with add(), then sorted once, then asked.
class KeyTable {
public:
    struct Entry {
        std::uint32_t key = 0;
        std::uint32_t sketch = 0;
    };

    void add(std::uint32_t key, std::uint32_t sketch) { entries_.push_back({spread(key), sketch}); }

    void sort() {
        std::ranges::sort(entries_, [](const Entry& one, const Entry& other) {
            return one.key != other.key ? one.key < other.key : one.sketch < other.sketch;
        });
        shift_ = key_bits - std::min(key_bits, static_cast<int>(std::bit_width(entries_.size())));
        begins_.assign((std::size_t{1} << (key_bits - shift_)) + 1, entries_.size());
        for (std::size_t i = entries_.size(); i-- > 0;) {
            begins_[group(entries_[i].key)] = i;
        }
        for (std::size_t i = begins_.size() - 1; i-- > 0;) {
            begins_[i] = std::min(begins_[i], begins_[i + 1]);
        }
    }

    /// Entries of the key, ascending by their sketches.
    [[nodiscard]] std::span<const Entry> with(std::uint32_t key) const {
        const std::uint32_t wanted = spread(key);
        const std::size_t of_group = group(wanted);
        const std::span group = std::span(entries_).subspan(
            begins_[of_group], begins_[of_group + 1] - begins_[of_group]);
        // Not equal_range(): clang 14 cannot read the subrange of g++ 12's library.
        const auto first = std::ranges::lower_bound(group, wanted, {}, &Entry::key);
        return {first, std::ranges::upper_bound(first, group.end(), wanted, {}, &Entry::key)};
    }

private:
    static constexpr int key_bits = 32;

    /// Keys are the least numbers of texts, so they are close together; the product with an odd
    /// number takes them apart, and is another one for each.
    /// Source: Knuth: The Art of Computer Programming, volume 3, 6.4 (multiplicative hashing)
    static std::uint32_t spread(std::uint32_t key) { return key * 2654435761U; }

    [[nodiscard]] std::size_t group(std::uint32_t spread_key) const {
        return static_cast<std::size_t>(std::uint64_t{spread_key} >> shift_);
    }

    std::vector<Entry> entries_;
    std::vector<std::size_t> begins_;  ///< of entries by the first bits of their keys
    int shift_ = 0;
};

}  // namespace news::indexer
