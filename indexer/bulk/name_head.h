// SPDX-License-Identifier: GPL-2.0-or-later
/// The beginnings of names as numbers, which order most names without a look at their bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace news::indexer {

/// The first bytes of a name as a number that is ordered like them. Names that are equal so far may
/// still differ, also where one of them ends: zero bytes stand for what is not there.
inline std::uint64_t head_of(std::string_view name) {
    constexpr unsigned byte_bits = 8;
    std::uint64_t head = 0;
    for (std::size_t at = 0; at < sizeof head; ++at) {
        head = head << byte_bits | (at < name.size() ? static_cast<unsigned char>(name[at]) : 0U);
    }
    return head;
}

/// What a sort moves instead of a name.
struct NameKey {
    std::uint64_t head = 0;  ///< head_of() the name
    std::uint32_t number = 0;
};

/// Whether the name of `one` comes first.
///
/// @param name_of  gives the name of a number
template <typename NameOf>
bool is_before(const NameKey& one, const NameKey& other, const NameOf& name_of) {
    return one.head != other.head ? one.head < other.head
                                  : name_of(one.number) < name_of(other.number);
}

}  // namespace news::indexer
