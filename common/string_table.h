// SPDX-License-Identifier: GPL-2.0-or-later
/// Numbers for strings, each the next one when it is first met: a hash table without a node, and
/// without memory of its own, for each of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace news {

/// Holds at most 4 GB of strings.
class StringTable {
public:
    struct Entry {
        std::uint32_t number = 0;
        bool is_new = false;
    };

    StringTable();

    /// The number of `text`, which is taken in where it was not known.
    Entry add(std::string_view text);

    /// The string of that number, valid until the next add() or clear(). REQUIRES: number < size()
    [[nodiscard]] std::string_view operator[](std::uint32_t number) const {
        const Place& place = strings_[number];
        return {bytes_.data() + place.begin, place.size};
    }

    [[nodiscard]] std::size_t size() const { return strings_.size(); }

    /// Bytes that are in use; about as many more can be held.
    [[nodiscard]] std::size_t bytes() const {
        return bytes_.size() + strings_.size() * sizeof(Place) + slots_.size() * sizeof(Slot);
    }

    /// Numbers begin at 0 again. The memory is kept for the next strings.
    void clear();

private:
    struct Place {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };

    /// The hash tells most strings apart without a look at them.
    struct Slot {
        std::uint32_t next_number = 0;  ///< number + 1; 0: free
        std::uint32_t hash = 0;
    };

    void grow();

    std::vector<Slot> slots_;  ///< a power of two, at most half of them in use
    std::vector<Place> strings_;
    std::string bytes_;
};

}  // namespace news
