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
    /// What speaks against it, for people: "in a caption"; may be empty. Points to a literal.
    std::string_view doubt{};
    std::optional<bool> month_first = std::nullopt;  ///< as in FoundDate

    [[nodiscard]] bool is_day() const { return days.first == days.last; }
};

using DateCandidates = std::vector<DateCandidate>;

/// Where a date was found and how much its place says.
struct DatePlace {
    std::string rule;
    std::string where;
    DateKind kind = DateKind::published;
    double confidence = 0;
    std::string_view doubt{};  ///< as in DateCandidate
};

/// Adds the machine-readable date `value`; does nothing where it is none.
///
/// @param language  of the page, for dates with slashes
void add_machine_date(DateCandidates& found, std::string_view value, std::string_view language,
                      const DatePlace& place);

/// Like add_machine_date for a place that is meant for dates: digits there that name no day become
/// a candidate without confidence, so that the evidence can tell of them.
void add_stated_date(DateCandidates& found, std::string_view value, std::string_view language,
                     const DatePlace& place);

/// Adds the date that the address `url` holds, if it holds one.
void add_url_date(DateCandidates& found, std::string_view url, std::string_view where);

/// Chooses a reading for every candidate that has two: the one that a candidate with a single
/// reading shares, else the one that is not after `latest`, else the one in the order that other
/// dates of the page prove ("3/30/2014"); else it keeps the first reading with less confidence.
void settle_readings(DateCandidates& candidates, std::chrono::sys_days latest);

/// The last day that an article can be of: the day behind the capture, or behind today where that
/// is not known, since east of us it is tomorrow already.
std::chrono::sys_days latest_day(std::optional<std::chrono::sys_days> captured);

/// Why no article can be of that date: one that machines write where they know none, a later one
/// than the page was saved, or than tomorrow where that is not known. Empty where one can.
std::string impossibility(const DaySpan& days, std::optional<std::chrono::sys_days> captured);

/// True for dates that machines write where they know none: 1970-01-01, 0001-01-01, ...
bool is_default_date(const DaySpan& days);

}  // namespace news::indexer
