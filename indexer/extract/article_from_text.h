// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads an article out of a plain-text copy of a page.
#pragma once

#include <string_view>

#include "indexer/item/raw_item.h"

namespace news::indexer {

/// Understands the order in which pages and papers print: name of the paper, menu, headline,
/// byline, date, captions, standfirst, paragraphs, credit of an agency, and then whatever else the
/// page showed, which belongs to no article. "Key: value" lines on top are taken as they are.
///
/// @param text  the text of `item` in UTF-8; the bytes of `item` are not looked at
Extracted article_from_text(const RawItem& item, std::string_view text);

}  // namespace news::indexer
