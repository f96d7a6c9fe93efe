// SPDX-License-Identifier: GPL-2.0-or-later
/// The commands of news-index.
#pragma once

#include <ostream>

#include "indexer/options.h"

namespace news::indexer {

/// Runs the command that `options` name. Data goes to `out`, all else to standard error.
///
/// @return the exit status
/// @throws Error
int run(const Options& options, std::ostream& out);

}  // namespace news::indexer
