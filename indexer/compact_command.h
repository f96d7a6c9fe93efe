// SPDX-License-Identifier: GPL-2.0-or-later
/// `news-index compact`: the index takes as little room as it can, in place.
#pragma once

#include <ostream>

#include "indexer/options.h"

namespace news::indexer {

/// @return the exit status
/// @throws Error
int compact(const Options& options, std::ostream& out);

}  // namespace news::indexer
