// SPDX-License-Identifier: GPL-2.0-or-later
/// Days of a query as a Xapian::Query.
#pragma once

#include <optional>

#include <xapian.h>

#include "common/date.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// Finds articles whose date is one day by the terms of the years, months and days that are wanted;
/// only those whose date is an interval have their values compared.
///
/// @param archive  days before and after which no article has any; nothing: all values are compared
Xapian::Query query_of_days(const Days& days, const std::optional<DaySpan>& archive);

}  // namespace news::searcher
