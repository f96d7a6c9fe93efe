// SPDX-License-Identifier: GPL-2.0-or-later
/// `news-index check`: whether the index is sound.
#pragma once

#include <ostream>

#include "indexer/options.h"

namespace news::indexer {

/// @return the exit status
/// @throws Error
int check(const Options& options, std::ostream& out);

}  // namespace news::indexer
