// SPDX-License-Identifier: GPL-2.0-or-later
/// Compressed bytes for tests of readers.
#pragma once

#include <string>
#include <string_view>

namespace news::tests {

/// @param suffix  ".gz", ".xz", ".zst", or empty for the bytes themselves
std::string compress(std::string_view bytes, std::string_view suffix);

}  // namespace news::tests
