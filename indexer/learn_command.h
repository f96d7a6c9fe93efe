// SPDX-License-Identifier: GPL-2.0-or-later
/// The command `learn`: corrects by hand what was learned of the furniture of papers.
#pragma once

#include <iosfwd>

#include "indexer/options.h"

namespace news::indexer {

/// Files have a block a line; of "SOURCE<tab>BLOCK" it is furniture of that paper alone.
///
/// @return 0, or 1 where no article has any of the blocks
int learn(const Options& options, std::ostream& out);

}  // namespace news::indexer
