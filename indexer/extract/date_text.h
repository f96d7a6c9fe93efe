// SPDX-License-Identifier: GPL-2.0-or-later
/// Dates in running text, as people write them in many languages.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.h"

namespace news::indexer {

/// A date and where it stands in its text.
struct FoundDate {
    DaySpan days;              ///< one day, or a month: "March 2014"
    std::string time;          ///< as in ArticleDate, without an offset; may be empty
    std::size_t begin = 0;     ///< first byte in the text, the weekday before the date not included
    std::size_t end = 0;       ///< behind the last byte, the time not included
    std::size_t time_end = 0;  ///< behind the time if there is one, else as `end`
    /// The other reading, where the text allows two: 4 March and 3 April for "3/4/2014".
    std::optional<std::chrono::sys_days> other = std::nullopt;
    /// Whether numbers with slashes were read with the month first; nothing for other forms.
    std::optional<bool> month_first = std::nullopt;
    /// The day of the week that stands before the date, right or wrong.
    std::optional<std::chrono::weekday> weekday = std::nullopt;
};

/// A day without its year, "March 30".
struct FoundMonthDay {
    std::chrono::month_day day{};
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The dates with a year, in the order of the text; dates that do not exist are left out.
///
/// Looks at the first megabyte of `text` only.
///
/// @param language  decides how "3/4/2014" is read first: the month is in front for "en-US", the
///                  day for all others; may be empty
std::vector<FoundDate> find_dates(std::string_view text, std::string_view language);

/// The days without a year, in the order of the text; looks as far as find_dates.
std::vector<FoundMonthDay> find_month_days(std::string_view text);

}  // namespace news::indexer
