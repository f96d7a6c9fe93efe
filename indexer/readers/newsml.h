// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads NewsML-G2 and NewsML 1.2 files: each news item is one article.
#pragma once

#include <memory>

#include "indexer/readers/reader.h"
#include "indexer/readers/source.h"

namespace news::indexer {

std::unique_ptr<Reader> read_newsml(Source source);

}  // namespace news::indexer
