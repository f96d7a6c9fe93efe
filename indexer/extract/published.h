// SPDX-License-Identifier: GPL-2.0-or-later
/// The date of an article: all that a page or a text says about it, and the choice.
#pragma once

#include <optional>

#include "common/article.h"
#include "indexer/extract/date_context.h"
#include "indexer/extract/page.h"
#include "indexer/item/raw_item.h"

namespace news::indexer {

/// The date of the article on `page`; nothing where none is sure enough.
///
/// What the page states comes first; what follows from the text (infer_date) comes last. The day
/// of capture is never the date, only a bound for it.
Finding<std::optional<ArticleDate>> find_date(const Page& page, const RawItem& item,
                                              const DateContext& context);

/// The date of an article without markup: of its head lines, its URL, or inferred from its text.
Finding<std::optional<ArticleDate>> find_date(const DateContext& context);

}  // namespace news::indexer
