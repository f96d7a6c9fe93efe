// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/day_terms.h"

#include <chrono>

#include "common/schema.h"

namespace news {
namespace {

using std::chrono::year_month_day;

constexpr std::size_t year_digits = 4;
constexpr std::size_t month_digits = 6;

/// The year or month that begins with `first`, whichever is the longest that ends with `last` or
/// earlier, or the day.
struct Piece {
    std::string term;
    std::chrono::sys_days last;
};

Piece first_piece(std::chrono::sys_days first, std::chrono::sys_days last) {
    using std::chrono::December;
    using std::chrono::January;
    const year_month_day day(first);
    const std::string value = day_value(first);
    const std::chrono::sys_days month_end(day.year() / day.month() / std::chrono::last);
    const std::chrono::sys_days year_end(day.year() / December / 31);
    const bool begins_month = day.day() == std::chrono::day{1};
    if (begins_month && day.month() == January && year_end <= last) {
        return {"Y" + value.substr(0, year_digits), year_end};
    }
    if (begins_month && month_end <= last) {
        return {"M" + value.substr(0, month_digits), month_end};
    }
    return {"D" + value, first};
}

}  // namespace

std::vector<std::string> day_terms(const DaySpan& days) {
    if (days.first != days.last) {
        return {std::string(several_days_term)};
    }
    const std::string value = day_value(days.first);
    return {"D" + value, "M" + value.substr(0, month_digits), "Y" + value.substr(0, year_digits)};
}

std::vector<std::string> terms_within(const DaySpan& days) {
    std::vector<std::string> terms;
    for (auto day = days.first; day <= days.last; day += std::chrono::days{1}) {
        Piece piece = first_piece(day, days.last);
        terms.push_back(std::move(piece.term));
        day = piece.last;
    }
    return terms;
}

}  // namespace news
