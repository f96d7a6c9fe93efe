// SPDX-License-Identifier: GPL-2.0-or-later
/// Whole numbers as bytes, the lowest first.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace news::indexer {

template <typename Number>
void append_number(std::string& bytes, Number number) {
    constexpr unsigned byte_bits = 8;
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
        bytes += static_cast<char>(static_cast<unsigned char>(number >> (i * byte_bits)));
    }
}

/// Takes the number from the front; 0 and all of the bytes where there are too few.
template <typename Number>
Number take_number(std::string_view& bytes) {
    constexpr unsigned byte_bits = 8;
    Number number = 0;
    if (bytes.size() < sizeof(Number)) {
        bytes = {};
        return number;
    }
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
        number |=
            static_cast<Number>(Number{static_cast<unsigned char>(bytes[i])} << (i * byte_bits));
    }
    bytes.remove_prefix(sizeof(Number));
    return number;
}

}  // namespace news::indexer
