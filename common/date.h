// SPDX-License-Identifier: GPL-2.0-or-later
/// Dates as newspapers print them: a day, a month or only a year; always an interval of days.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace news {

/// The days from `first` to `last`, both included; `first` is never after `last`.
struct DaySpan {
    std::chrono::sys_days first;
    std::chrono::sys_days last;

    bool operator==(const DaySpan&) const = default;
};

/// The one day as a span.
constexpr DaySpan span_of(std::chrono::sys_days day) { return {day, day}; }

/// Days covered by "2024", "2024-02", "2024-02-29" or "2024-02-03/2024-02-05".
///
/// @return nothing for any other text and for days that do not exist, such as 2023-02-29
///
/// Source: ISO 8601-1:2019, 5.2.2 (calendar dates) and 5.5.2 (intervals)
std::optional<DaySpan> parse_days(std::string_view text);

/// "2024-02-29". The year has four digits, so days of the years 0 to 9999 sort as text.
std::string format_day(std::chrono::sys_days day);

/// "2024-02-29" for one day, "2024-02-01/2024-02-29" for more.
std::string format_days(const DaySpan& days);

}  // namespace news
