// SPDX-License-Identifier: GPL-2.0-or-later
/// The value of "date:" as days.
#pragma once

#include <chrono>
#include <string_view>

#include "searcher/query/tree.h"

namespace news::searcher {

/// Days meant by one of these, optionally behind >, >=, < or <=, or by a range of them, "a..b",
/// "a.." or "..b": a start means its first day, an end its last.
///
/// - 2014, 2014-03, 2014-03-29, 20140329, 2014-01/P2M, 1950s
/// - 29 Mar 2014, March 29, 2014, March 2014, with month names of many languages; 29.3.2014
/// - today, yesterday, monday (the last one), this month, last month (also week and year)
/// - 7d, 2w, 3m, 1y: the last n days, weeks, months or years, today included
///
/// @param today  what the words are relative to
/// @return days without a field
/// @throws Error usage for any other text, for 3/4/2014, which is two days, and for a range that
///         ends before it starts
Days days_of(std::string_view text, std::chrono::sys_days today);

}  // namespace news::searcher
