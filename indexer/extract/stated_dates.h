// SPDX-License-Identifier: GPL-2.0-or-later
/// The dates that a page states for machines.
#pragma once

#include <string_view>

#include "indexer/extract/date_candidate.h"
#include "indexer/extract/date_context.h"
#include "indexer/extract/page.h"

namespace news::indexer {

/// Candidates of JSON-LD, meta elements, microdata outside of meta elements, the page's URLs and
/// the state that scripts keep for the page, in this order.
DateCandidates stated_dates(const Page& page, const DateContext& context);

}  // namespace news::indexer
