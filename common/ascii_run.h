// SPDX-License-Identifier: GPL-2.0-or-later
/// How far a text is ASCII: eight bytes at a time, since most texts are and nearly to their end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace news {

/// Number of the bytes from `from` on, up to the first beyond ASCII.
inline std::size_t ascii_run(std::string_view text, std::size_t from = 0) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    std::size_t at = from;
    for (std::uint64_t eight = 0; text.size() - at >= sizeof eight; at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if ((eight & high_bits) != 0) {
            break;
        }
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
        ++at;
    }
    return at - from;
}

}  // namespace news
