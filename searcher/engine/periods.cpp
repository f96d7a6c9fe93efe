// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/periods.h"

#include <array>

namespace news::searcher {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr auto granularity_names = std::to_array<std::string_view>(
    {"day", "week", "month", "quarter", "year", "decade", "century"});

/// Days in a period, or 0 for those that are made of months.
constexpr auto period_lengths = std::to_array<int>({1, 7, 0, 0, 0, 0, 0});
constexpr auto period_months = std::to_array<int>({0, 0, 1, 3, 12, 120, 1200});

/// The first of all Mondays that articles can have: 0000-01-03.
constexpr sys_days first_monday{year{0} / std::chrono::January / 3};

int length_of(Granularity granularity) {
    return period_lengths[static_cast<std::size_t>(granularity)];
}

int months_of(Granularity granularity) {
    return period_months[static_cast<std::size_t>(granularity)];
}

/// Rounds down, also below zero.
int quotient(int number, int divisor) { return number / divisor - (number % divisor < 0 ? 1 : 0); }

sys_days first_day(int number, Granularity granularity) {
    if (length_of(granularity) > 0) {
        return first_monday + days{number * length_of(granularity)};
    }
    return year{0} / std::chrono::January / 1 +
           std::chrono::months{number * months_of(granularity)};
}

}  // namespace

std::string_view name_of(Granularity granularity) {
    return granularity_names[static_cast<std::size_t>(granularity)];
}

int period_number(sys_days day, Granularity granularity) {
    if (length_of(granularity) > 0) {
        const auto since = static_cast<int>((day - first_monday).count());
        return quotient(since, length_of(granularity));
    }
    const year_month_day date(day);
    const int month = static_cast<int>(date.year()) * 12 +
                      static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    return quotient(month, months_of(granularity));
}

DaySpan period_days(int number, Granularity granularity) {
    return {first_day(number, granularity), first_day(number + 1, granularity) - days{1}};
}

Granularity fitting_granularity(sys_days first, sys_days last) {
    for (const auto granularity : {Granularity::day, Granularity::week, Granularity::month,
                                   Granularity::quarter, Granularity::year, Granularity::decade}) {
        if (period_number(last, granularity) - period_number(first, granularity) < max_periods) {
            return granularity;
        }
    }
    return Granularity::century;
}

}  // namespace news::searcher
