// SPDX-License-Identifier: GPL-2.0-or-later
/// `news-index forget`: the articles of files and folders leave the index.
#pragma once

#include <ostream>

#include "indexer/options.h"

namespace news::indexer {

/// @return the exit status
/// @throws Error
int forget(const Options& options, std::ostream& out);

}  // namespace news::indexer
