// SPDX-License-Identifier: GPL-2.0-or-later
/// Bytes in any character set become UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/item/raw_item.h"

namespace news::indexer {

struct Decoded {
    std::string text;     ///< well-formed UTF-8; U+FFFD where the bytes mean nothing
    std::string charset;  ///< in which the bytes were read: "utf-8", "windows-1252"
    std::string rule;     ///< how it was found: "byte order mark", "valid utf-8", "meta", ...
};

/// @param declared  character set as named outside the bytes (HTTP header); may be empty
/// @return nothing when the bytes are not text (pictures, archives, many control characters)
///
/// Source for what wins over what: the Encoding Standard and HTML 13.2.3 of WHATWG, except that
/// bytes which are UTF-8 are read so whatever they declare, as pages change hands more often than
/// their declarations.
std::optional<Decoded> to_utf8(std::string bytes, std::string_view declared, MediaType type);

}  // namespace news::indexer
