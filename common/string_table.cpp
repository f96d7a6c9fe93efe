// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/string_table.h"

#include <algorithm>
#include <utility>

#include <xxhash.h>

namespace news {
namespace {

constexpr std::size_t first_slots = 64;

std::uint32_t hash_of(std::string_view text) {
    return static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size()));
}

std::uint32_t as_32(std::size_t number) { return static_cast<std::uint32_t>(number); }

}  // namespace

StringTable::StringTable() : slots_(first_slots) {}

StringTable::Entry StringTable::add(std::string_view text) {
    const std::uint32_t hash = hash_of(text);
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots_[at].next_number != 0; at = (at + 1) & mask) {
        const std::uint32_t number = slots_[at].next_number - 1;
        if (slots_[at].hash == hash && (*this)[number] == text) {
            return {number, false};
        }
    }
    const std::uint32_t number = as_32(strings_.size());
    slots_[at] = {number + 1, hash};
    strings_.push_back({as_32(bytes_.size()), as_32(text.size())});
    bytes_ += text;
    if (strings_.size() * 2 > slots_.size()) {
        grow();
    }
    return {number, true};
}

void StringTable::grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.next_number == 0) {
            continue;
        }
        std::size_t at = slot.hash & mask;
        while (slots_[at].next_number != 0) {
            at = (at + 1) & mask;
        }
        slots_[at] = slot;
    }
}

void StringTable::clear() {
    std::ranges::fill(slots_, Slot{});
    strings_.clear();
    bytes_.clear();
}

}  // namespace news
