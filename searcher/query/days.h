// SPDX-License-Identifier: GPL-2.0-or-later
/// The value of "date:" as days.
#pragma once

#include <string_view>

#include "searcher/query/tree.h"

namespace news::searcher {

/// Days meant by "2014", "2014-03", "2014-03-29", "1950s", "a..b", "a.." or "..b", where a and b
/// are of the first four forms: a start means its first day, an end its last.
///
/// @throws Error usage for any other text and for a range that ends before it starts
Days days_of(std::string_view text);

}  // namespace news::searcher
