// SPDX-License-Identifier: GPL-2.0-or-later
/// How far a text is ASCII: eight bytes at a time, since most texts are and nearly to their end.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/eight_bytes.h"

namespace news {

/// Number of the bytes from `from` on, up to the first beyond ASCII.
inline std::size_t ascii_run(std::string_view text, std::size_t from = 0) {
    std::size_t at = from;
    while (text.size() - at >= 8 && are_ascii(eight_at(text, at))) {
        at += 8;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
        ++at;
    }
    return at - from;
}

}  // namespace news
