// SPDX-License-Identifier: GPL-2.0-or-later
/// Dates as people write them.
#pragma once

#include <optional>
#include <string>

#include "common/article.h"
#include "searcher/engine/facets.h"

namespace news::searcher {

/// "29 Mar 2014", "29–30 Mar 2014", "28 Dec 2013 – 2 Jan 2014", "Mar 2014", "2014".
std::string days_text(const DaySpan& days);

/// days_text() with what makes it less than sure: "29–30 Mar 2014, inferred"; "undated".
std::string date_text(const std::optional<ArticleDate>& date);

/// "1998–2014", or "2014"; empty for no buckets.
std::string years_text(const DateFacet& dates);

/// A bucket's name: "29 Mar 2014", "Mar 2014", "Q1 2014", "2014", "1960s", "1900–1999".
std::string bucket_text(const DateBucket& bucket, Granularity granularity);

}  // namespace news::searcher
