// SPDX-License-Identifier: GPL-2.0-or-later
/// Terms by which articles are found by their dates, as Omega names them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/date.h"

namespace news {

/// The term of articles whose date is an interval: their value slots tell which.
inline constexpr std::string_view several_days_term = "XDAYS";

/// Of an article: its day "D20140329", the month "M201403" and the year "Y2014", or
/// `several_days_term` alone.
std::vector<std::string> day_terms(const DaySpan& days);

/// Any of these terms stands for a day of the span: years and months that lie within it as such,
/// days where it begins or ends within a month. Years are of four digits.
std::vector<std::string> terms_within(const DaySpan& days);

}  // namespace news
