// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_moment.h"

#include <algorithm>
#include <string_view>

namespace news::indexer {
namespace {

using std::chrono::days;

bool is_utc(std::string_view time) { return time.ends_with('Z') || time.ends_with("+00:00"); }

}  // namespace

std::optional<std::chrono::sys_seconds> moment_of(const DateCandidate& candidate) {
    using std::chrono::hours;
    using std::chrono::minutes;
    const std::string_view time = candidate.time;
    const auto digits = [&](std::size_t at) {
        return (time[at] - '0') * 10 + (time[at + 1] - '0');
    };
    if (!candidate.is_day() || time.size() < 6) {
        return std::nullopt;
    }
    const std::chrono::sys_seconds local =
        candidate.days.first + hours{digits(0)} + minutes{digits(3)};
    if (time.ends_with('Z')) {
        return local;
    }
    const auto sign = time.find_first_of("+-");
    if (sign == std::string_view::npos || sign + 6 != time.size()) {
        return std::nullopt;
    }
    const auto offset = hours{digits(sign + 1)} + minutes{digits(sign + 4)};
    return time[sign] == '-' ? local + offset : local - offset;
}

const DateCandidate* local_day(const DateCandidate& chosen, const DateCandidates& all) {
    const auto moment = moment_of(chosen);
    if (!moment || !is_utc(chosen.time)) {
        return nullptr;
    }
    for (const DateCandidate& other : all) {
        const auto same = moment_of(other);
        const bool local = same && !is_utc(other.time) &&
                           std::chrono::abs(*same - *moment) < std::chrono::minutes{2};
        if (local) {
            return &other;
        }
    }
    const auto is_visible = [](const DateCandidate& other) {
        return other.is_day() && (other.rule == "text" || other.rule == "url");
    };
    const auto agrees = [&](const DateCandidate& other) {
        return is_visible(other) && other.days == chosen.days;
    };
    if (std::ranges::any_of(all, agrees)) {
        return nullptr;
    }
    // Where most papers are made: from Hawaii to New Zealand.
    const auto earliest = std::chrono::floor<days>(*moment - std::chrono::hours{10});
    const auto last = std::chrono::floor<days>(*moment + std::chrono::hours{13});
    const auto found = std::ranges::find_if(all, [&](const DateCandidate& other) {
        return is_visible(other) && other.kind == chosen.kind && other.confidence >= 0.6 &&
               earliest <= other.days.first && other.days.first <= last;
    });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace news::indexer
