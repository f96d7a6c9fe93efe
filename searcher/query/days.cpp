// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/days.h"

#include <optional>
#include <string>

#include <fmt/format.h>

#include "common/date.h"
#include "common/error.h"
#include "common/text.h"

namespace news::searcher {
namespace {

constexpr std::string_view date_hint =
    "write date:2014, date:2014-03, date:2014-03-29, date:1950s or a range such as "
    "date:2014..2016, "
    "date:2014-03.. or date:..2001";

/// The days of "1950s".
std::optional<DaySpan> decade_of(std::string_view text) {
    constexpr std::size_t year_length = 4;
    if (text.size() != year_length + 1 || text.back() != 's' || text[year_length - 1] != '0') {
        return std::nullopt;
    }
    const auto first = parse_days(text.substr(0, year_length));
    const auto last = parse_days(std::string(text.substr(0, year_length - 1)) + '9');
    return first && last ? std::optional(DaySpan{first->first, last->last}) : std::nullopt;
}

DaySpan span_from(std::string_view text, std::string_view whole) {
    const auto decade = decade_of(text);
    const auto span = decade ? decade : parse_days(text);
    if (!span || text.find('/') != std::string_view::npos) {
        throw Error(Failure::usage, fmt::format("“{}” is not a date", whole),
                    std::string(date_hint));
    }
    return *span;
}

}  // namespace

Days days_of(std::string_view text) {
    text = trim(text);
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        const DaySpan span = span_from(text, text);
        return {.first = span.first, .last = span.last};
    }
    const std::string_view from = trim(text.substr(0, dots));
    const std::string_view to = trim(text.substr(dots + 2));
    Days days;
    if (!from.empty() || to.empty()) {
        days.first = span_from(from, text).first;
    }
    if (!to.empty()) {
        days.last = span_from(to, text).last;
    }
    if (days.first && days.last && *days.last < *days.first) {
        throw Error(Failure::usage, fmt::format("“{}” ends before it starts", text),
                    fmt::format("write date:{}..{}", to, from));
    }
    return days;
}

}  // namespace news::searcher
