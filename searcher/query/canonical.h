// SPDX-License-Identifier: GPL-2.0-or-later
/// A tree as a query again.
#pragma once

#include <string>

#include "searcher/query/tree.h"

namespace news::searcher {

/// The one way to type `tree`: parse_query() of it gives the same tree.
std::string canonical_query(const Node& tree);

}  // namespace news::searcher
