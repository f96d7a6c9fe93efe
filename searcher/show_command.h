// SPDX-License-Identifier: GPL-2.0-or-later
/// The command that shows one article.
#pragma once

#include <iosfwd>

#include "searcher/options.h"

namespace news::searcher {

/// @return 1 when no article has the id
int show(const SearchOptions& options, std::ostream& out);

}  // namespace news::searcher
