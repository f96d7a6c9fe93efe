// SPDX-License-Identifier: GPL-2.0-or-later
/// The command `timeline`.
#pragma once

#include <iosfwd>

#include "searcher/options.h"

namespace news::searcher {

int timeline(const SearchOptions& options, std::ostream& out);

}  // namespace news::searcher
