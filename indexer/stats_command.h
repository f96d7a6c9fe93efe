// SPDX-License-Identifier: GPL-2.0-or-later
/// `news-index stats`: what the index holds.
#pragma once

#include <ostream>

#include "indexer/options.h"

namespace news::indexer {

/// @return the exit status
/// @throws Error
int stats(const Options& options, std::ostream& out);

}  // namespace news::indexer
