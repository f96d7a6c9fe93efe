// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads an article out of a document of a TREC collection or of Reuters-21578.
#pragma once

#include <string_view>

#include "indexer/item/raw_item.h"

namespace news::indexer {

/// @param item  of type trec or reuters
/// @param text  one document in UTF-8, with its tags
/// @return like article_from_fields()
///
/// Source: the collections of TREC disks 1 to 5, AQUAINT and Gigaword; the README of Reuters-21578
Extracted article_from_sgml(const RawItem& item, std::string_view text);

}  // namespace news::indexer
