// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/progress.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <utility>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/report.h"

namespace news::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds terminal_interval{200};
constexpr std::chrono::minutes log_interval{1};
/// Shorter runs need not know how much there is to read.
constexpr std::chrono::seconds short_run{1};

/// Of all bytes: before so many are read, their speed is chance and the time left with it.
constexpr double least_part = 0.0001;

/// Carriage return and "erase to the end of the line".
constexpr auto line_start = "\r\x1b[K";

/// So that the line fits into a terminal of 80 columns.
constexpr std::size_t longest_name = 24;

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
        fmt::format("{}, {:.0f}/s, {:.1f} MB/s", amount(state.articles, "article"),
                    static_cast<double>(state.articles) / seconds, bytes / megabyte / seconds);
    if (state.total > 0 && state.bytes > 0) {
        // Files may have grown since they were counted.
        const auto total = static_cast<double>(state.total);
        const double done = std::min(total, bytes + static_cast<double>(state.passed_bytes));
        text += fmt::format(", {:.0f} %", done / total * 100);
        if (bytes + static_cast<double>(state.passed_bytes) >= total * least_part) {
            text += fmt::format(", {} left", minutes((total - done) / bytes * seconds));
        }
    }
    if (!state.file.empty()) {
        const std::string name = printable(fs::path(state.file).filename().native());
        text += ", " + shorten(name, longest_name);
    }
    return text;
}

bool Survey::step() {
    const auto found = walk_.next();
    is_done_ = !found;
    if (found && std::holds_alternative<WalkedFile>(*found)) {
        std::error_code problem;
        const auto size = fs::file_size(std::get<WalkedFile>(*found).path, problem);
        bytes_ += problem ? 0 : size;
    }
    return !is_done_;
}

std::optional<std::uint64_t> Survey::total() const {
    return is_done_ ? std::optional(bytes_) : std::nullopt;
}

Progress::Progress(std::vector<fs::path> paths, std::function<ProgressState()> now)
    : now_(std::move(now)),
      survey_(std::move(paths)),
      on_terminal_(isatty(STDERR_FILENO) == 1),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

Progress::~Progress() {
    thread_.request_stop();
    thread_.join();
    if (is_drawn_ && on_terminal_) {
        std::cerr << line_start << std::flush;
    }
}

void Progress::run(const std::stop_token& stop) {
    const Clock::duration interval =
        on_terminal_ ? Clock::duration(terminal_interval) : Clock::duration(log_interval);
    wait(stop, start_ + std::min<Clock::duration>(interval, short_run));
    for (auto next = start_ + interval; !stop.stop_requested(); next = Clock::now() + interval) {
        while (!stop.stop_requested() && Clock::now() < next && survey_.step()) {
        }
        wait(stop, next);
        if (!stop.stop_requested()) {
            draw();
        }
    }
}

void Progress::wait(const std::stop_token& stop, Clock::time_point until) {
    std::unique_lock lock(mutex_);
    stopped_.wait_until(lock, stop, until, [] { return false; });
}

void Progress::draw() {
    ProgressState state = now_();
    state.total = survey_.total().value_or(0);
    state.time = Clock::now() - start_;
    const std::string text = progress_text(state);
    std::cerr << (on_terminal_ ? line_start + text : text + '\n') << std::flush;
    is_drawn_ = true;
}

}  // namespace news::indexer
