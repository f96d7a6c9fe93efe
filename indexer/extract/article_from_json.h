// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads an article out of a JSON object or the row of a table, whatever its maker called the
/// fields.
#pragma once

#include <string_view>

#include "indexer/item/raw_item.h"

namespace news::indexer {

/// Understands the names of record_keys() and the places of `item.map`, nested objects with a name
/// or a text in them, lists, ninjs, and bodies in HTML or plain text.
///
/// @param text  one JSON object in UTF-8; the bytes of `item` are not looked at
/// @return Skipped{broken_json} for anything but an object, else like article_from_fields()
Extracted article_from_json(const RawItem& item, std::string_view text);

/// The same for a header line and the row below it.
///
/// @return Skipped{broken_csv} where there is no row
Extracted article_from_table(const RawItem& item, std::string_view text);

}  // namespace news::indexer
