// SPDX-License-Identifier: GPL-2.0-or-later
/// ASCII letters of names that machines read: attributes, hosts, character sets.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace news::indexer {

constexpr char to_lower_ascii(char c) {
    return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr char to_upper_ascii(char c) {
    return 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// `text` with the letters A to Z in lower case and all others as they are.
inline std::string lower_ascii(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), to_lower_ascii);
    return result;
}

}  // namespace news::indexer
