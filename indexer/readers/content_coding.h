// SPDX-License-Identifier: GPL-2.0-or-later
/// Content codings of HTTP: gzip, deflate, br, zstd.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace news::indexer {

struct CodingProblem {
    std::string detail;
};

/// @param codings  as in Content-Encoding, "gzip" or "deflate, gzip"; empty: none
/// @param limit    the most bytes of the result
/// @return the bytes as they stand where they are plainly not coded, whatever `codings` says
///
/// Source: RFC 9110, 8.4.1; RFC 7932 (br)
std::variant<std::string, CodingProblem> decode_content(std::string_view bytes,
                                                        std::string_view codings,
                                                        std::size_t limit);

}  // namespace news::indexer
