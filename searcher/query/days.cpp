// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/days.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/error.h"
#include "common/text.h"
#include "searcher/query/named_days.h"

namespace news::searcher {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::string_view date_hint =
    "write date:2014, date:2014-03, date:2014-03-29, date:\"29 Mar 2014\", date:1950s, "
    "date:yesterday, date:7d or a range such as date:2014..2016, date:2014-03.. or date:..2001";

/// "3/4/2014" as both of its days.
std::optional<std::string> two_readings(std::string_view text) {
    const std::size_t first = text.find('/');
    const std::size_t second = first == std::string_view::npos ? first : text.find('/', first + 1);
    if (second == std::string_view::npos || second + 5 != text.size()) {
        return std::nullopt;
    }
    const auto padded = [](std::string_view digits) {
        return digits.size() == 1 ? fmt::format("0{}", digits) : std::string(digits);
    };
    const std::string one = padded(text.substr(0, first));
    const std::string other = padded(text.substr(first + 1, second - first - 1));
    const std::string_view year = text.substr(second + 1);
    const std::string european = fmt::format("{}-{}-{}", year, other, one);
    const std::string american = fmt::format("{}-{}-{}", year, one, other);
    const bool both = european != american && parse_days(european) && parse_days(american);
    return both ? std::optional(fmt::format("write date:{} or date:{}", european, american))
                : std::nullopt;
}

DaySpan span_from(std::string_view text, std::string_view whole, sys_days today) {
    text = trim(text);
    if (const auto readings = two_readings(text)) {
        throw Error(Failure::usage, fmt::format("“{}” can be two days", text), *readings);
    }
    const auto span = named_days(text, today);
    if (!span) {
        throw Error(Failure::usage, fmt::format("“{}” is not a date", whole),
                    std::string(date_hint));
    }
    return *span;
}

/// "a..b", of which `dots` is the place of the dots.
Days range_of(std::string_view text, std::size_t dots, sys_days today) {
    const std::string_view from = trim(text.substr(0, dots));
    const std::string_view to = trim(text.substr(dots + 2));
    Days range;
    if (!from.empty() || to.empty()) {
        range.first = span_from(from, text, today).first;
    }
    if (!to.empty()) {
        range.last = span_from(to, text, today).last;
    }
    if (range.first && range.last && *range.last < *range.first) {
        throw Error(Failure::usage, fmt::format("“{}” ends before it starts", text),
                    fmt::format("write date:{}..{}", to, from));
    }
    return range;
}

Days compared(std::string_view sign, const DaySpan& span) {
    Days result;
    if (sign == ">") {
        result.first = span.last + days{1};
    } else if (sign == ">=") {
        result.first = span.first;
    } else if (sign == "<") {
        result.last = span.first - days{1};
    } else {
        result.last = span.last;
    }
    return result;
}

}  // namespace

Days days_of(std::string_view text, sys_days today) {
    text = trim(text);
    for (const std::string_view sign : {">=", "<=", ">", "<"}) {
        if (text.starts_with(sign)) {
            return compared(sign, span_from(text.substr(sign.size()), text, today));
        }
    }
    if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
        return range_of(text, dots, today);
    }
    const DaySpan span = span_from(text, text, today);
    Days result;
    result.first = span.first;
    result.last = span.last;
    return result;
}

}  // namespace news::searcher
