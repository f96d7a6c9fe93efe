// SPDX-License-Identifier: GPL-2.0-or-later
/// The commands of news-search.
#pragma once

#include <iosfwd>

#include "searcher/options.h"

namespace news::searcher {

/// Runs the command that the options name.
///
/// @return exit status: 0 found or done, 1 nothing found
/// @throws Error
int run(const SearchOptions& options, std::ostream& out);

}  // namespace news::searcher
