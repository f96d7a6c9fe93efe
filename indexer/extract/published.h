// SPDX-License-Identifier: GPL-2.0-or-later
/// The dates of an article: all that a page or a text says about them, and the choice.
#pragma once

#include <optional>

#include "common/article.h"
#include "indexer/extract/date_context.h"
#include "indexer/extract/page.h"

namespace news::indexer {

struct ArticleDates {
    std::optional<ArticleDate> date;     ///< as in Article; nothing where none is sure enough
    std::optional<ArticleDate> updated;  ///< as in Article
};

/// The dates of the article on `page`.
///
/// What the page states comes first; what follows from the text (infer_date) comes last. The day
/// of capture is never the date, only a bound for it. A page that states no publication has the
/// date of its last change in both members.
Finding<ArticleDates> article_dates(const Page& page, const DateContext& context);

/// The dates of an article without markup: of its head lines, its URL, or inferred from its text.
Finding<ArticleDates> article_dates(const DateContext& context);

}  // namespace news::indexer
