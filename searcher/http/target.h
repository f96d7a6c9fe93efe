// SPDX-License-Identifier: GPL-2.0-or-later
/// The target of a request, "/search?q=tram+strike", apart and together again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/http/message.h"

namespace news::searcher {

struct Target {
    std::string path;
    std::vector<Parameter> parameters;  ///< in their order; empty values included

    bool operator==(const Target&) const = default;
};

/// A target with percent signs decoded, in parameters also "+" as a blank.
///
/// @return nothing for what no page here would link to: not UTF-8, control characters, a percent
///         sign without two hexadecimal digits, another beginning than "/"
///
/// Source: RFC 3986, 2.1 and 3.4; URL Standard, 5.1 (application/x-www-form-urlencoded)
std::optional<Target> read_target(std::string_view target);

/// `text` as one part of a path: a slash is encoded too.
std::string encode_path(std::string_view text);

/// "?q=tram+strike&source=TIME"; nothing where there are none.
std::string query_string(const std::vector<Parameter>& parameters);

/// `url` where a link may lead there: only to http and https; else nothing.
std::string safe_link(std::string_view url);

}  // namespace news::searcher
