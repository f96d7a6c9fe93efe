// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_candidate.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/calendars.h"
#include "indexer/extract/machine_date.h"
#include "indexer/extract/url_date.h"

namespace news::indexer {
namespace {

using std::chrono::sys_days;
using namespace std::chrono_literals;

constexpr std::size_t longest_value = 80;

/// Days of the Persian calendar that stand where ours are expected, as ours.
DaySpan our_days(const DaySpan& days) {
    const std::chrono::year_month_day date{days.first};
    const int year = static_cast<int>(date.year());
    if (days.first != days.last || !is_persian_year(year)) {
        return days;
    }
    const auto day = persian_day(year, static_cast<int>(static_cast<unsigned>(date.month())),
                                 static_cast<int>(static_cast<unsigned>(date.day())));
    return day ? span_of(*day) : days;
}

bool is_shared(const DateCandidates& candidates, sys_days day) {
    return std::ranges::any_of(candidates, [&](const DateCandidate& candidate) {
        return !candidate.other && candidate.days == span_of(day);
    });
}

/// Whether the page writes the month first in numbers with slashes, as far as dates with a single
/// reading prove it.
std::optional<bool> proven_order(const DateCandidates& candidates) {
    int month_first = 0;
    int day_first = 0;
    for (const DateCandidate& candidate : candidates) {
        if (candidate.month_first && !candidate.other) {
            ++(*candidate.month_first ? month_first : day_first);
        }
    }
    return month_first == day_first ? std::nullopt : std::optional(month_first > day_first);
}

}  // namespace

void add_machine_date(DateCandidates& found, std::string_view value, std::string_view language,
                      const DatePlace& place) {
    auto date = parse_machine_date(value, language);
    if (!date) {
        return;
    }
    if (language.starts_with("fa")) {
        date->days = our_days(date->days);
    }
    found.push_back({date->days, date->time, place.kind, place.confidence,
                     shorten(clean_line(value), longest_value), place.rule, place.where,
                     date->other, place.doubt, date->month_first});
}

void add_stated_date(DateCandidates& found, std::string_view value, std::string_view language,
                     const DatePlace& place) {
    constexpr std::ptrdiff_t fewest_digits = 4;
    const std::size_t before = found.size();
    add_machine_date(found, value, language, place);
    const auto is_digit = [](char c) { return '0' <= c && c <= '9'; };
    if (found.size() == before && std::ranges::count_if(value, is_digit) >= fewest_digits) {
        found.push_back({{},
                         {},
                         place.kind,
                         0,
                         shorten(clean_line(value), longest_value),
                         place.rule,
                         place.where,
                         {},
                         "no date, or none that exists"});
    }
}

void add_url_date(DateCandidates& found, std::string_view url, std::string_view where) {
    constexpr double day_confidence = 0.80;
    constexpr double month_confidence = 0.42;
    if (const auto date = find_url_date(url)) {
        const bool day = date->days.first == date->days.last;
        found.push_back({date->days,
                         {},
                         DateKind::published,
                         day ? day_confidence : month_confidence,
                         std::string(date->text),
                         "url",
                         std::string(where)});
    }
}

void settle_readings(DateCandidates& candidates, sys_days latest) {
    constexpr double doubt = 0.85;
    const DateCandidates sure = candidates;
    const auto order = proven_order(sure);
    for (DateCandidate& candidate : candidates) {
        if (!candidate.other) {
            continue;
        }
        const bool first_shared = is_shared(sure, candidate.days.first);
        const bool other_shared = is_shared(sure, *candidate.other);
        const bool first_late = candidate.days.first > latest;
        const bool other_late = *candidate.other > latest;
        const bool proven_wrong = order && order != candidate.month_first && !other_late;
        if (!first_shared && (other_shared || (first_late && !other_late) || proven_wrong)) {
            candidate.days = span_of(*candidate.other);
        } else if (!first_shared && !other_late && !order) {
            candidate.confidence *= doubt;
        }
        candidate.other.reset();
    }
}

sys_days latest_day(std::optional<sys_days> captured) {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return captured.value_or(today) + std::chrono::days{1};
}

bool is_default_date(const DaySpan& days) {
    static constexpr auto defaults = std::to_array<sys_days>(
        {sys_days{1970y / 1 / 1}, sys_days{1969y / 12 / 31}, sys_days{1900y / 1 / 1},
         sys_days{1899y / 12 / 30}, sys_days{1899y / 12 / 31}, sys_days{1980y / 1 / 1},
         sys_days{1601y / 1 / 1}, sys_days{1753y / 1 / 1}});
    return days.first < sys_days{1600y / 1 / 1} ||
           (days.first == days.last && std::ranges::find(defaults, days.first) != defaults.end());
}

std::string impossibility(const DaySpan& days, std::optional<sys_days> captured) {
    if (is_default_date(days)) {
        return "a date that machines write where they know none";
    }
    if (days.first <= latest_day(captured)) {
        return {};
    }
    return captured ? fmt::format("after the page was saved, {}", format_day(*captured))
                    : "in the future";
}

}  // namespace news::indexer
