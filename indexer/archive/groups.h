// SPDX-License-Identifier: GPL-2.0-or-later
/// Things that belong together because they are linked, however far.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace news::indexer {

/// Groups of the numbers from 0 on; each begins alone.
///
/// Source: Tarjan, van Leeuwen: Worst-case analysis of set union algorithms, 1984
class Groups {
public:
    explicit Groups(std::size_t size = 0) : parents_(size) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    }

    /// One more number, alone.
    std::size_t add() {
        parents_.push_back(parents_.size());
        return parents_.back();
    }

    /// The number that stands for the group of `one`, until the next join().
    std::size_t group_of(std::size_t one) {
        while (parents_[one] != one) {
            parents_[one] = parents_[parents_[one]];
            one = parents_[one];
        }
        return one;
    }

    bool are_joined(std::size_t one, std::size_t other) { return group_of(one) == group_of(other); }

    void join(std::size_t one, std::size_t other) {
        const auto [least, most] = std::minmax({group_of(one), group_of(other)});
        parents_[most] = least;
    }

    [[nodiscard]] std::size_t size() const { return parents_.size(); }

private:
    std::vector<std::size_t> parents_;
};

}  // namespace news::indexer
