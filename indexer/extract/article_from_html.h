// SPDX-License-Identifier: GPL-2.0-or-later
/// Puts the article of one page together from the findings of the other files.
#pragma once

#include <string>

#include "indexer/item/raw_item.h"

namespace news::indexer {

/// @param html  the page of `item` in UTF-8; the bytes of `item` are not looked at
Extracted article_from_html(const RawItem& item, std::string html);

}  // namespace news::indexer
