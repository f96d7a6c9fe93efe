// SPDX-License-Identifier: GPL-2.0-or-later
/// JSON from inside a page, which may be nested without end.
#pragma once

#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace news::indexer {

/// Reads JSON as pages write it: with comments, control characters inside strings, a semicolon at
/// the end.
///
/// @return a discarded value for other text, and for JSON nested deeper than 100 levels, which
///         would exhaust the stack when it is copied or printed
nlohmann::json parse_foreign_json(std::string_view text);

}  // namespace news::indexer
