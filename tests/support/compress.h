// SPDX-License-Identifier: GPL-2.0-or-later
/// Compressed bytes for tests of readers.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace news::tests {

/// @param suffix  ".gz", ".bz2", ".xz", ".zst", or empty for the bytes themselves
std::string compress(std::string_view bytes, std::string_view suffix);

/// Names and contents.
using Members = std::vector<std::pair<std::string, std::string>>;

/// @param format  "zip", "tar" or "7z"
std::string pack(const Members& members, std::string_view format);

}  // namespace news::tests
