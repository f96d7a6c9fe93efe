// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads an article out of a JSON object, whatever its maker called the fields.
#pragma once

#include <string_view>

#include "indexer/item/raw_item.h"

namespace news::indexer {

/// Understands the names of record_keys(), nested objects with a name or a text in them, lists, and
/// bodies in HTML or plain text. A stated id is kept as it is.
///
/// @param text  one JSON object in UTF-8; the bytes of `item` are not looked at
/// @return Skipped{broken_json} for anything but an object, Skipped{binary} where the body is no
///     text, Skipped{no_article} where neither a headline nor a body is there
Extracted article_from_json(const RawItem& item, std::string_view text);

}  // namespace news::indexer
