// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_candidate.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/extract/machine_date.h"

namespace news::indexer {
namespace {

using std::chrono::sys_days;
using namespace std::chrono_literals;

bool is_shared(const DateCandidates& candidates, sys_days day) {
    return std::ranges::any_of(candidates, [&](const DateCandidate& candidate) {
        return !candidate.other && candidate.days == span_of(day);
    });
}

}  // namespace

void add_machine_date(DateCandidates& found, std::string_view value, std::string_view language,
                      const DatePlace& place) {
    const auto date = parse_machine_date(value, language);
    if (!date) {
        return;
    }
    constexpr std::size_t longest_value = 80;
    found.push_back({date->days, date->time, place.kind, place.confidence,
                     shorten(clean_line(value), longest_value), place.rule, place.where,
                     date->other});
}

void settle_readings(DateCandidates& candidates, sys_days latest) {
    constexpr double doubt = 0.85;
    const DateCandidates sure = candidates;
    for (DateCandidate& candidate : candidates) {
        if (!candidate.other) {
            continue;
        }
        const bool first_shared = is_shared(sure, candidate.days.first);
        const bool other_shared = is_shared(sure, *candidate.other);
        const bool first_late = candidate.days.first > latest;
        if (!first_shared && (other_shared || (first_late && *candidate.other <= latest))) {
            candidate.days = span_of(*candidate.other);
        } else if (!first_shared && !(*candidate.other > latest)) {
            candidate.confidence *= doubt;
        }
        candidate.other.reset();
    }
}

bool is_default_date(const DaySpan& days) {
    static constexpr auto defaults = std::to_array<sys_days>(
        {sys_days{1970y / 1 / 1}, sys_days{1969y / 12 / 31}, sys_days{1900y / 1 / 1},
         sys_days{1899y / 12 / 30}, sys_days{1899y / 12 / 31}, sys_days{1980y / 1 / 1},
         sys_days{1601y / 1 / 1}, sys_days{1753y / 1 / 1}});
    return days.first < sys_days{1600y / 1 / 1} ||
           (days.first == days.last && std::ranges::find(defaults, days.first) != defaults.end());
}

}  // namespace news::indexer
