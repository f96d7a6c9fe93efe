// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/dates.h"

#include <array>
#include <chrono>

#include <fmt/format.h>

#include "common/record.h"

namespace news::searcher {
namespace {

using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

constexpr auto month_names = std::to_array<std::string_view>(
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"});

int year_of(const year_month_day& date) { return static_cast<int>(date.year()); }

std::string month_text(const year_month_day& date) {
    return fmt::format("{} {}", month_names[static_cast<unsigned>(date.month()) - 1],
                       year_of(date));
}

unsigned day_of(const year_month_day& date) { return static_cast<unsigned>(date.day()); }

std::string day_text(const year_month_day& date) {
    return fmt::format("{} {}", day_of(date), month_text(date));
}

bool ends_month(const year_month_day& date) {
    return date == year_month_day(
                       year_month_day_last(date.year(), std::chrono::month_day_last(date.month())));
}

}  // namespace

std::string days_text(const DaySpan& days) {
    const year_month_day first(days.first);
    const year_month_day last(days.last);
    if (first == last) {
        return day_text(first);
    }
    const bool whole_months = day_of(first) == 1 && ends_month(last);
    const bool same_year = first.year() == last.year();
    if (whole_months && same_year && first.month() == std::chrono::January &&
        last.month() == std::chrono::December) {
        return std::to_string(year_of(first));
    }
    if (same_year && first.month() == last.month()) {
        return whole_months ? month_text(first)
                            : fmt::format("{}–{}", day_of(first), day_text(last));
    }
    return fmt::format("{} – {}", day_text(first), day_text(last));
}

std::string date_text(const std::optional<ArticleDate>& date) {
    if (!date) {
        return "undated";
    }
    const std::string days = days_text(date->days);
    return date->kind == DateKind::published ? days
                                             : fmt::format("{}, {}", days, name_of(date->kind));
}

std::string years_text(const DateFacet& dates) {
    if (dates.buckets.empty()) {
        return {};
    }
    const int first = year_of(year_month_day(dates.days.first));
    const int last = year_of(year_month_day(dates.days.last));
    return first == last ? std::to_string(first) : fmt::format("{}–{}", first, last);
}

std::string bucket_text(const DateBucket& bucket, Granularity granularity) {
    const year_month_day first(bucket.days.first);
    switch (granularity) {
        case Granularity::quarter:
            return fmt::format("Q{} {}", (static_cast<unsigned>(first.month()) + 2) / 3,
                               year_of(first));
        case Granularity::decade:
            return fmt::format("{}s", year_of(first));
        case Granularity::century:
            return fmt::format("{}–{}", year_of(first), year_of(first) + 99);
        default:
            return days_text(bucket.days);
    }
}

}  // namespace news::searcher
