// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/named_days.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include "common/text.h"

namespace news::searcher {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year_month;
using std::chrono::year_month_day;
using std::chrono::years;

using Words = std::vector<std::string>;

constexpr std::size_t most_digits = 8;
constexpr int longest_ago = 9999;  // days, weeks, months or years

bool is_number(std::string_view text) {
    return !text.empty() && text.size() <= most_digits &&
           std::ranges::all_of(text, [](char c) { return '0' <= c && c <= '9'; });
}

int number_of(std::string_view digits) {
    int number = 0;
    for (const char c : digits) {
        number = number * 10 + (c - '0');
    }
    return number;
}

/// The days of a date in numbers; `day` and `month` may be 0 for "all of them".
std::optional<DaySpan> span_of_numbers(int year, int month, int day) {
    std::string text = fmt::format("{:04}", year);
    text += month == 0 ? "" : fmt::format("-{:02}", month);
    text += day == 0 ? "" : fmt::format("-{:02}", day);
    return parse_days(text);
}

/// The first day behind `count` months from `day`; a month's end stays one: 31 Jan, 28 Feb.
sys_days months_later(sys_days day, int count) {
    const year_month_day date(day);
    const year_month month = date.year() / date.month() + months{count};
    const year_month_day same = month / date.day();
    return same.ok() ? sys_days(same) : sys_days(month / std::chrono::last);
}

/// Parts between separators: "29.3.2014" at '.'.
Words split(std::string_view text, char separator) {
    Words parts;
    for (;;) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.emplace_back(trim(text.substr(0, end)));
        if (end == text.size()) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

// ---- Numbers ----

/// "2014", "2014-3-9", "20140329", and with slashes or dots.
std::optional<DaySpan> numeric_days(std::string_view text) {
    if (is_number(text)) {
        if (text.size() == most_digits) {
            return span_of_numbers(number_of(text.substr(0, 4)), number_of(text.substr(4, 2)),
                                   number_of(text.substr(6)));
        }
        return text.size() == 4 ? span_of_numbers(number_of(text), 0, 0) : std::nullopt;
    }
    for (const char separator : {'-', '/', '.'}) {
        const Words parts = split(text, separator);
        if (parts.size() < 2 || parts.size() > 3 || !std::ranges::all_of(parts, is_number)) {
            continue;
        }
        std::vector<int> n;
        std::ranges::transform(parts, std::back_inserter(n), number_of);
        if (parts.front().size() == 4) {
            const bool whole = n[1] > 0 && (n.size() == 2 || n[2] > 0);
            return whole ? span_of_numbers(n[0], n[1], n.size() == 3 ? n[2] : 0) : std::nullopt;
        }
        if (parts.back().size() != 4 || separator == '-' || n[0] == 0 || n[1] == 0) {
            return std::nullopt;
        }
        if (n.size() == 2) {
            return span_of_numbers(n[1], n[0], 0);
        }
        const auto day_first = span_of_numbers(n[2], n[1], n[0]);
        return day_first || separator == '.' ? day_first : span_of_numbers(n[2], n[0], n[1]);
    }
    return std::nullopt;
}

/// "1950s"
std::optional<DaySpan> decade_of(std::string_view text) {
    if (text.size() != 5 || text.back() != 's' || text[3] != '0' || !is_number(text.substr(0, 4))) {
        return std::nullopt;
    }
    const int year = number_of(text.substr(0, 4));
    return DaySpan{span_of_numbers(year, 0, 0)->first, span_of_numbers(year + 9, 0, 0)->last};
}

/// The last day of so many days, weeks, months or years that begin with `first`.
std::optional<sys_days> end_of_period(sys_days first, int count, char unit) {
    switch (unit) {
        case 'd':
            return first + days{count} - days{1};
        case 'w':
            return first + days{7 * count} - days{1};
        case 'm':
            return months_later(first, count) - days{1};
        case 'y':
            return months_later(first, 12 * count) - days{1};
        default:
            return std::nullopt;
    }
}

/// "2014-01/p2m", folded. Source: ISO 8601-1:2019, 5.5.2.
std::optional<DaySpan> period_from(std::string_view text) {
    const std::size_t slash = text.find("/p");
    if (slash == std::string_view::npos || text.size() < slash + 4) {
        return std::nullopt;
    }
    const auto start = numeric_days(text.substr(0, slash));
    const std::string_view count = text.substr(slash + 2, text.size() - slash - 3);
    if (!start || !is_number(count) || count.size() > 4 || number_of(count) == 0) {
        return std::nullopt;
    }
    const auto last = end_of_period(start->first, number_of(count), text.back());
    return last ? std::optional(DaySpan{start->first, *last}) : std::nullopt;
}

// ---- Words ----

using MonthNames = std::map<std::string, int>;

/// Names and short names of the months in many languages, folded; where two languages disagree,
/// the one that stands first is right.
MonthNames read_month_names() {
    MonthNames names;
    for (const char* language : {"en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi",
                                 "pl", "cs", "ru", "uk", "tr", "el", "ro", "hu"}) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::DateFormatSymbols symbols(icu::Locale(language), status);
        for (const auto width :
             {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
            for (const auto context :
                 {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
                int32_t count = 0;
                const icu::UnicodeString* month_names = symbols.getMonths(count, context, width);
                for (int32_t i = 0; U_SUCCESS(status) && i < std::min(count, 12); ++i) {
                    std::string name;
                    month_names[i].toUTF8String(name);
                    names.emplace(fold_letters(name), i + 1);
                }
            }
        }
    }
    names.emplace("sept", 9);
    return names;
}

/// 1 to 12, 0 for other words.
int month_named(std::string_view word) {
    static const MonthNames names = read_month_names();
    const auto found = names.find(fold_letters(word));
    return found == names.end() || is_number(found->first) ? 0 : found->second;
}

/// "29 mar 2014", "march 29, 2014", "march 2014", "29. märz 2014".
std::optional<DaySpan> spelled_days(const Words& words) {
    int month = 0;
    int day = 0;
    int year = -1;
    for (const std::string& word : words) {
        const std::string_view bare =
            std::string_view(word).substr(0, word.find_last_not_of(".,") + 1);
        std::string_view digits = bare;
        for (const std::string_view ordinal : {"st", "nd", "rd", "th"}) {
            digits.remove_suffix(digits.ends_with(ordinal) ? ordinal.size() : 0);
        }
        if (is_number(digits) && digits.size() == 4 && year < 0) {
            year = number_of(digits);
        } else if (is_number(digits) && digits.size() <= 2 && day == 0 && number_of(digits) > 0) {
            day = number_of(digits);
        } else if (const int named = month_named(bare); named > 0 && month == 0) {
            month = named;
        } else if (bare != "of" && bare != "de" && bare != "den") {
            return std::nullopt;
        }
    }
    return month > 0 && year >= 0 ? span_of_numbers(year, month, day) : std::nullopt;
}

constexpr auto weekdays = std::to_array<std::string_view>(
    {"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"});

/// The latest day of that name up to `latest`.
std::optional<DaySpan> weekday_before(std::string_view name, sys_days latest) {
    const auto* const found = std::ranges::find(weekdays, name);
    if (found == weekdays.end()) {
        return std::nullopt;
    }
    const weekday wanted(static_cast<unsigned>(found - weekdays.begin()));
    return span_of(latest - (weekday(latest) - wanted));
}

/// The week (from Monday), month or year that holds `day`.
std::optional<DaySpan> span_around(std::string_view unit, sys_days day) {
    const year_month_day date(day);
    const int year = static_cast<int>(date.year());
    if (unit == "week") {
        const sys_days monday = day - (weekday(day) - std::chrono::Monday);
        return DaySpan{monday, monday + days{6}};
    }
    if (unit == "month") {
        return span_of_numbers(year, static_cast<int>(static_cast<unsigned>(date.month())), 0);
    }
    return unit == "year" ? span_of_numbers(year, 0, 0) : std::nullopt;
}

/// "7d" or "last 7 days": the days up to today.
std::optional<DaySpan> days_ago(std::string_view count, char unit, sys_days today) {
    if (!is_number(count) || count.size() > 4 || number_of(count) == 0 ||
        number_of(count) > longest_ago) {
        return std::nullopt;
    }
    const int n = number_of(count);
    switch (unit) {
        case 'd':
            return DaySpan{today - days{n - 1}, today};
        case 'w':
            return DaySpan{today - days{7 * n - 1}, today};
        case 'm':
            return DaySpan{months_later(today, -n) + days{1}, today};
        case 'y':
            return DaySpan{months_later(today, -12 * n) + days{1}, today};
        default:
            return std::nullopt;
    }
}

/// "today", "yesterday", "monday", "this month", "last month", "last monday", "last 7 days".
std::optional<DaySpan> relative_days(const Words& words, sys_days today) {
    const std::string& first = words.front();
    if (words.size() == 1) {
        if (first == "today" || first == "yesterday") {
            return span_of(first == "today" ? today : today - days{1});
        }
        if (const auto day = weekday_before(first, today)) {
            return day;
        }
        return days_ago(std::string_view(first).substr(0, first.size() - 1), first.back(), today);
    }
    const bool last = first == "last" || first == "past" || first == "previous";
    if (words.size() == 2 && first == "this") {
        return span_around(words[1], today);
    }
    if (words.size() == 2 && last) {
        const auto now = span_around(words[1], today);
        return now ? span_around(words[1], now->first - days{1})
                   : weekday_before(words[1], today - days{1});
    }
    constexpr auto units = std::to_array<std::string_view>(
        {"day", "days", "week", "weeks", "month", "months", "year", "years"});
    const bool count =
        words.size() == 3 && last && std::ranges::find(units, words[2]) != units.end();
    return count ? days_ago(words[1], words[2].front(), today) : std::nullopt;
}

/// Years of four digits, which is what the index holds.
DaySpan clamped(const DaySpan& span) {
    constexpr sys_days first_day{std::chrono::year{0} / 1 / 1};
    constexpr sys_days last_day{std::chrono::year{9999} / 12 / 31};
    return {std::clamp(span.first, first_day, last_day),
            std::clamp(span.last, first_day, last_day)};
}

}  // namespace

std::optional<DaySpan> named_days(std::string_view text, sys_days today) {
    std::string folded = fold(trim(text));
    std::ranges::replace(folded, '_', ' ');  // last_month needs no quotation marks
    if (folded.empty()) {
        return std::nullopt;
    }
    for (const auto& read : {numeric_days, decade_of, period_from}) {
        if (const auto span = read(folded)) {
            return clamped(*span);
        }
    }
    Words words = split(folded, ' ');
    std::erase(words, "");
    constexpr std::size_t most_words = 6;
    if (words.empty() || words.size() > most_words) {
        return std::nullopt;
    }
    const auto relative = relative_days(words, today);
    return relative ? clamped(*relative) : spelled_days(words);
}

}  // namespace news::searcher
