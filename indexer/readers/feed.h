// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads RSS (2.0 and 1.0) and Atom files: each entry is one article.
#pragma once

#include <memory>

#include "indexer/readers/reader.h"
#include "indexer/readers/source.h"

namespace news::indexer {

std::unique_ptr<Reader> read_feed(Source source);

}  // namespace news::indexer
