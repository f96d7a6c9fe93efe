// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/progress.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>

#include <fmt/format.h>

namespace news::indexer {
namespace {

constexpr std::chrono::milliseconds interval{200};

/// Carriage return and "erase to the end of the line".
constexpr auto line_start = "\r\x1b[K";

std::string minutes(double seconds) {
    const auto whole = static_cast<std::int64_t>(seconds);
    constexpr std::int64_t minute = 60;
    constexpr std::int64_t hour = 60 * minute;
    return whole < hour ? fmt::format("{}:{:02}", whole / minute, whole % minute)
                        : fmt::format("{}:{:02} h", whole / hour, whole % hour / minute);
}

}  // namespace

std::string progress_text(const ProgressState& state) {
    constexpr double megabyte = 1e6;
    const double seconds = std::max(state.time.count(), 1e-3);
    const auto bytes = static_cast<double>(state.bytes);
    std::string text =
        fmt::format("{} articles, {:.0f}/s, {:.1f} MB/s", state.articles,
                    static_cast<double>(state.articles) / seconds, bytes / megabyte / seconds);
    if (state.total > 0 && state.bytes > 0) {
        // Files may have grown since they were counted.
        const double part = std::min(1.0, bytes / static_cast<double>(state.total));
        text += fmt::format(", {:.0f} %, {} left", part * 100, minutes(seconds / part - seconds));
    }
    return text;
}

void Progress::show(std::size_t articles, std::uint64_t bytes) {
    const Clock::time_point now = Clock::now();
    if (drawn_ && now - *drawn_ < interval) {
        return;
    }
    drawn_ = now;
    std::cerr << line_start
              << progress_text(
                     {.articles = articles, .bytes = bytes, .total = total_, .time = now - start_})
              << std::flush;
}

void Progress::erase() {
    if (drawn_) {
        std::cerr << line_start << std::flush;
        drawn_.reset();
    }
}

bool is_progress_wanted() { return isatty(STDERR_FILENO) == 1; }

}  // namespace news::indexer
