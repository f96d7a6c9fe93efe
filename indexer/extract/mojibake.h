// SPDX-License-Identifier: GPL-2.0-or-later
/// UTF-8 that a program took for Windows-1252 and wrote as UTF-8 once more: "fÃ¼r", "itâ€™s".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace news::indexer {

/// The text as it was before, where that is certain: when every character of it stands in
/// Windows-1252 or ISO 8859-1, the bytes are well-formed UTF-8 throughout, and at least `fewest`
/// characters come out of them that are not ASCII; those of three bytes count double.
std::optional<std::string> without_mojibake(std::string_view text, std::size_t fewest);

}  // namespace news::indexer
