// SPDX-License-Identifier: GPL-2.0-or-later
/// The command `versions`: all versions of a story and what was changed in them.
#pragma once

#include <iosfwd>

#include "searcher/options.h"

namespace news::searcher {

/// @return 0, or 1 where no article has the id
int versions(const SearchOptions& options, std::ostream& out);

}  // namespace news::searcher
