// SPDX-License-Identifier: GPL-2.0-or-later
/// Bodies made smaller for the way.
#pragma once

#include <string>
#include <string_view>

namespace news::searcher {

/// True where the value of "Accept-Encoding" allows gzip.
///
/// Source: RFC 9110, 12.5.3
bool accepts_gzip(std::string_view accept_encoding);

/// True for texts that are long enough.
bool is_worth_compressing(std::string_view type, std::size_t bytes);

/// Source: RFC 1952
std::string gzip(std::string_view bytes);

}  // namespace news::searcher
