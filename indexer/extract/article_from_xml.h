// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads an article out of the XML of news agencies and feeds.
#pragma once

#include <string_view>

#include "indexer/item/raw_item.h"

namespace news::indexer {

/// @param item  of type nitf, newsml or feed
/// @param text  the document in UTF-8
/// @return Skipped{broken_xml}, or like article_from_fields()
Extracted article_from_xml(const RawItem& item, std::string_view text);

}  // namespace news::indexer
