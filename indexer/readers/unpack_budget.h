// SPDX-License-Identifier: GPL-2.0-or-later
/// How much one file may unpack to, over all that is packed in it.
#pragma once

#include <cstdint>

namespace news::indexer {

/// News compresses to a tenth, a crawl that holds one page a thousand times to a hundredth. What
/// unpacks to more than `ratio` times its size, and to more than a gigabyte, was made to do harm.
class UnpackBudget {
public:
    static constexpr std::uint64_t allowance = std::uint64_t{1} << 30U;
    static constexpr std::uint64_t ratio = 200;

    /// Archives and compressed files may stand in each other to this depth.
    static constexpr int deepest = 8;

    /// @param stored  bytes of the file
    explicit UnpackBudget(std::uint64_t stored, std::uint64_t allowed = allowance)
        : left_(allowed + ratio * stored) {}

    /// False when `bytes` more are too many.
    bool take(std::uint64_t bytes) {
        left_ -= bytes < left_ ? bytes : left_;
        return !is_used_up();
    }

    [[nodiscard]] bool is_used_up() const { return left_ == 0; }

private:
    std::uint64_t left_;
};

}  // namespace news::indexer
