// SPDX-License-Identifier: GPL-2.0-or-later
/// Periods of the calendar that counts are given for.
#pragma once

#include <chrono>
#include <string_view>
#include <vector>

#include "common/date.h"

namespace news::searcher {

/// Lengths of periods, from short to long. Weeks begin on Monday.
enum class Granularity { day, week, month, quarter, year, decade, century };

std::string_view name_of(Granularity granularity);

/// As many periods as this at most, if a granularity allows.
inline constexpr int max_periods = 40;

/// The number of the period that holds `day`; the next period has the next number.
int period_number(std::chrono::sys_days day, Granularity granularity);

/// The days of the period of that number.
DaySpan period_days(int number, Granularity granularity);

/// The shortest one of which at most max_periods reach from `first` to `last`; else the longest.
Granularity fitting_granularity(std::chrono::sys_days first, std::chrono::sys_days last);

}  // namespace news::searcher
