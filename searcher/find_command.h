// SPDX-License-Identifier: GPL-2.0-or-later
/// The commands that answer a query: find, count, facets.
#pragma once

#include <iosfwd>

#include "searcher/options.h"

namespace news::searcher {

int find(const SearchOptions& options, std::ostream& out);
int count(const SearchOptions& options, std::ostream& out);
int facets(const SearchOptions& options, std::ostream& out);

}  // namespace news::searcher
