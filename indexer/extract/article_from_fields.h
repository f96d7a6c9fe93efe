// SPDX-License-Identifier: GPL-2.0-or-later
/// Makes an article of what a record or a document states.
#pragma once

#include "indexer/extract/stated_fields.h"
#include "indexer/item/raw_item.h"

namespace news::indexer {

/// Bodies may be in HTML or plain text, bylines and dates as printed. A stated id is kept as it is.
///
/// @return Skipped{binary} where the body is no text, Skipped{no_article} where neither a headline
///     nor a body is there
Extracted article_from_fields(const RawItem& item, const StatedFields& fields);

/// Longest prefix of at most `bytes` bytes that ends between two characters.
std::string_view cut(std::string_view text, std::size_t bytes);

}  // namespace news::indexer
