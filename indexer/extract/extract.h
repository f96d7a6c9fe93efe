// SPDX-License-Identifier: GPL-2.0-or-later
/// Bytes of one article become an Article; the door to this folder.
#pragma once

#include "indexer/item/raw_item.h"

namespace news::indexer {

/// Never throws for anything that the bytes hold. May be called from several threads at once.
Extracted extract_article(RawItem item);

}  // namespace news::indexer
