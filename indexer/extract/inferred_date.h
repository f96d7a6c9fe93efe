// SPDX-License-Identifier: GPL-2.0-or-later
/// Dates that no line states but that follow from the text.
#pragma once

#include <optional>

#include "common/article.h"
#include "indexer/extract/date_context.h"

namespace news::indexer {

/// A date of kind inferred; often a span of days.
///
/// Where the day of the capture is known, "2 hours ago" in the head counts back from it. Else
/// the text has to tell: the latest full date in captions and lead is the anchor. Days of the week
/// in the lead are placed around it: a "Saturday" on which something happened and a "Sunday" that
/// is still ahead give the days between. A dateline without a year ("PARIS, March 30 (Reuters) -")
/// takes it from the anchor.
Finding<std::optional<ArticleDate>> infer_date(const DateContext& context);

}  // namespace news::indexer
