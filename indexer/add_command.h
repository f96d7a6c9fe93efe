// SPDX-License-Identifier: GPL-2.0-or-later
/// `news-index add`: the articles of files and folders go into the index.
#pragma once

#include <ostream>

#include "indexer/options.h"

namespace news::indexer {

/// @return the exit status
/// @throws Error
int add(const Options& options, std::ostream& out);

}  // namespace news::indexer
