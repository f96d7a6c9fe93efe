// SPDX-License-Identifier: GPL-2.0-or-later
/// The line on a terminal that tells how far a run is.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace news::indexer {

/// Where a run is.
struct ProgressState {
    std::size_t articles = 0;
    std::uint64_t bytes = 0;  ///< of the files, as stored
    std::uint64_t total = 0;  ///< of the same; 0: unknown
    std::chrono::duration<double> time{};
};

/// "1234 articles, 410/s, 12.3 MB/s, 57 %, 0:42 left"
std::string progress_text(const ProgressState& state);

/// The line itself: drawn a few times a second on standard error, erased at the end.
class Progress {
public:
    /// @param total  bytes of all files; 0: unknown
    explicit Progress(std::uint64_t total) : total_(total) {}
    ~Progress() { erase(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::size_t articles, std::uint64_t bytes);
    void erase();

private:
    using Clock = std::chrono::steady_clock;

    std::uint64_t total_;
    Clock::time_point start_ = Clock::now();
    std::optional<Clock::time_point> drawn_;
};

/// True when standard error is a terminal.
bool is_progress_wanted();

}  // namespace news::indexer
