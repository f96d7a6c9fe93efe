// SPDX-License-Identifier: GPL-2.0-or-later
/// What a reader chose beside the query, as parts of a query.
#pragma once

#include <vector>

#include "searcher/http/parameters.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// To be required all, beside what was typed: for each field one part with the chosen values as
/// alternatives, and one Not with the excluded ones.
std::vector<Node> restrictions_of(const SearchState& state);

}  // namespace news::searcher
