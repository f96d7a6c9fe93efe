// SPDX-License-Identifier: GPL-2.0-or-later
/// One date that might be the article's.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"

namespace news::indexer {

struct DateCandidate {
    DaySpan days;
    std::string time;  ///< as in ArticleDate
    DateKind kind = DateKind::published;
    double confidence = 0;
    std::string value;  ///< as the page writes it
    std::string rule;   ///< "json-ld:datePublished", "time", "url"
    std::string where;
    /// The other reading of "3/4/2014", until other evidence decides.
    std::optional<std::chrono::sys_days> other = std::nullopt;
};

using DateCandidates = std::vector<DateCandidate>;

/// Where a date was found and how much its place says.
struct DatePlace {
    std::string rule;
    std::string where;
    DateKind kind = DateKind::published;
    double confidence = 0;
};

/// Adds the machine-readable date `value`; does nothing where it is none.
///
/// @param language  of the page, for dates with slashes
void add_machine_date(DateCandidates& found, std::string_view value, std::string_view language,
                      const DatePlace& place);

/// Chooses a reading for every candidate that has two: the one that a candidate with a single
/// reading shares, else the one that is not after `latest`; else it keeps the first reading with
/// less confidence.
void settle_readings(DateCandidates& candidates, std::chrono::sys_days latest);

/// True for dates that machines write where they know none: 1970-01-01, 0001-01-01, ...
bool is_default_date(const DaySpan& days);

}  // namespace news::indexer
