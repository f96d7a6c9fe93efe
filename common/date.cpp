// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/date.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace news {
namespace {

using std::chrono::last;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

/// The number that the first `width` characters of `text` write; they are dropped from it.
std::optional<unsigned> take_number(std::string_view& text, std::size_t width) {
    const auto digits = text.substr(0, width);
    const auto is_digit = [](char c) { return '0' <= c && c <= '9'; };
    if (digits.size() != width || !std::ranges::all_of(digits, is_digit)) {
        return std::nullopt;
    }
    unsigned number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    text.remove_prefix(width);
    return number;
}

/// The two digits behind a hyphen, like take_number.
std::optional<unsigned> take_part(std::string_view& text) {
    if (!text.starts_with('-')) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    return take_number(text, 2);
}

/// A year, month or day.
std::optional<DaySpan> parse_date(std::string_view text) {
    const auto years = take_number(text, 4);
    if (!years) {
        return std::nullopt;
    }
    const year y{static_cast<int>(*years)};
    if (text.empty()) {
        return DaySpan{sys_days{y / 1 / 1}, sys_days{y / 12 / 31}};
    }
    const auto months = take_part(text);
    if (!months || !month{*months}.ok()) {
        return std::nullopt;
    }
    const month m{*months};
    if (text.empty()) {
        return DaySpan{sys_days{y / m / 1}, sys_days{y / m / last}};
    }
    const auto days = take_part(text);
    if (!days || !text.empty()) {
        return std::nullopt;
    }
    const year_month_day date{y, m, std::chrono::day{*days}};
    return date.ok() ? std::optional{span_of(sys_days{date})} : std::nullopt;
}

}  // namespace

std::optional<DaySpan> parse_days(std::string_view text) {
    const auto slash = text.find('/');
    const auto first = parse_date(text.substr(0, slash));
    if (slash == std::string_view::npos || !first) {
        return first;
    }
    const auto end = parse_date(text.substr(slash + 1));
    if (!end || end->last < first->first) {
        return std::nullopt;
    }
    return DaySpan{first->first, end->last};
}

std::string format_day(sys_days day) {
    const year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string format_days(const DaySpan& days) {
    return days.first == days.last ? format_day(days.first)
                                   : format_day(days.first) + '/' + format_day(days.last);
}

}  // namespace news
