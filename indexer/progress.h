// SPDX-License-Identifier: GPL-2.0-or-later
/// How far a run is: a line on a terminal, else a line a minute.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "indexer/readers/folder.h"

namespace news::indexer {

/// Where a run is.
struct ProgressState {
    std::size_t articles = 0;
    std::uint64_t bytes = 0;         ///< read of the files, as stored
    std::uint64_t passed_bytes = 0;  ///< of files that need not be read
    std::uint64_t total = 0;         ///< bytes of all files; 0: unknown
    std::chrono::duration<double> time{};
    std::string file;  ///< that is being read; may be empty
};

/// "1234 articles, 410/s, 12.3 MB/s, 57 %, 0:42 left, news-2014.jsonl.xz"
std::string progress_text(const ProgressState& state);

/// Adds up the bytes of files step by step.
class Survey {
public:
    explicit Survey(std::vector<std::filesystem::path> paths) : walk_(std::move(paths)) {}

    /// Looks at one more file. @return false when there is none
    bool step();

    /// Nothing before the end.
    [[nodiscard]] std::optional<std::uint64_t> total() const;

private:
    FolderWalk walk_;
    std::uint64_t bytes_ = 0;
    bool is_done_ = false;
};

/// Writes to standard error while it lives, from a thread of its own, in which it also finds out
/// how much there is to read.
class Progress {
public:
    /// @param now  where the run is; called in the other thread
    Progress(std::vector<std::filesystem::path> paths, std::function<ProgressState()> now);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

private:
    using Clock = std::chrono::steady_clock;

    void run(const std::stop_token& stop);
    void wait(const std::stop_token& stop, Clock::time_point until);
    void draw();

    std::function<ProgressState()> now_;
    Survey survey_;
    Clock::time_point start_ = Clock::now();
    bool on_terminal_;
    bool is_drawn_ = false;
    std::mutex mutex_;
    std::condition_variable_any stopped_;
    std::jthread thread_;
};

}  // namespace news::indexer
