// SPDX-License-Identifier: GPL-2.0-or-later
/// Eight bytes of a text in one number: most texts are ASCII, of which a question to eight bytes
/// costs hardly more than one to a single byte.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace news {

inline constexpr std::uint64_t high_bits = 0x8080808080808080U;

/// The bytes from `at` on, the first in the lowest bits.
/// REQUIRES: at + 8 <= text.size()
inline std::uint64_t eight_at(std::string_view text, std::size_t at) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if constexpr (std::endian::native == std::endian::big) {
        eight = __builtin_bswap64(eight);
    }
    return eight;
}

/// Writes bytes as eight_at() gives them.
inline void put_eight(char* to, std::uint64_t eight) {
    if constexpr (std::endian::native == std::endian::big) {
        eight = __builtin_bswap64(eight);
    }
    std::memcpy(to, &eight, sizeof eight);
}

inline constexpr std::uint64_t low_bits = 0x0101010101010101U;

constexpr bool are_ascii(std::uint64_t eight) { return (eight & high_bits) == 0; }

/// True where one of the bytes is before `c`, which is of ASCII; the others may be any.
constexpr bool any_before(std::uint64_t eight, char c) {
    return ((eight - low_bits * static_cast<unsigned char>(c)) & ~eight & high_bits) != 0;
}

/// The high bit of each byte that is not before `first` and not behind `last`.
/// REQUIRES: are_ascii(eight), first <= last, both of ASCII
constexpr std::uint64_t bytes_between(std::uint64_t eight, char first, char last) {
    const auto not_before = [&](int c) {
        return eight + low_bits * static_cast<unsigned>(0x80 - c);
    };
    return not_before(first) & ~not_before(last + 1) & high_bits;
}

/// How many of the bytes have their high bit.
/// REQUIRES: no other bits are in `marks`
constexpr std::size_t count_marks(std::uint64_t marks) { return ((marks >> 7U) * low_bits) >> 56U; }

}  // namespace news
