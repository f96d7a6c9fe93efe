// SPDX-License-Identifier: GPL-2.0-or-later
/// Memory that is given back all at once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

namespace news::indexer {

/// For one parse and the tree it makes. Gumbo frees its tree by recursion, which costs time on
/// every page and the stack on deep ones.
class Arena {
public:
    /// Aligned for any type; lives as long as the arena.
    void* allocate(std::size_t size) {
        size = (size + alignof(std::max_align_t) - 1) & ~(alignof(std::max_align_t) - 1);
        if (size > left_) {
            const std::size_t block = std::max(size, block_size);
            // NOLINTNEXTLINE(modernize-make-unique): make_unique would clear the memory first
            blocks_.emplace_back(new std::byte[block]);
            free_ = blocks_.back().get();
            left_ = block;
        }
        void* result = free_;
        free_ += size;
        left_ -= size;
        return result;
    }

private:
    static constexpr std::size_t block_size = 1U << 18U;

    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::byte* free_ = nullptr;
    std::size_t left_ = 0;
};

}  // namespace news::indexer
