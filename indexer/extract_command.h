// SPDX-License-Identifier: GPL-2.0-or-later
/// `news-index extract`: the articles of files and folders are printed.
#pragma once

#include <ostream>

#include "indexer/options.h"

namespace news::indexer {

/// @return the exit status
/// @throws Error
int extract(const Options& options, std::ostream& out);

}  // namespace news::indexer
