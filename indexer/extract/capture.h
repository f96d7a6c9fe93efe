// SPDX-License-Identifier: GPL-2.0-or-later
/// When a page was saved.
#pragma once

#include <optional>
#include <string_view>

#include "common/article.h"
#include "indexer/item/raw_item.h"

namespace news::indexer {

/// The date of kind captured, where it is known: as the reader hands it on, by an address in an
/// archive of pages, or by the mark that a program which saves pages leaves in them. Times of
/// files are no evidence: copies have new ones.
Finding<std::optional<ArticleDate>> find_capture(const RawItem& item, std::string_view html);

}  // namespace news::indexer
