// SPDX-License-Identifier: GPL-2.0-or-later
/// Counts of what the service does, for Prometheus.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace news::searcher {

/// One request that was answered.
struct Answered {
    std::string_view route;  ///< "/article/*"; a text that lives for ever
    int status = 200;
    std::chrono::microseconds took{};  ///< from its arrival on
    std::size_t bytes = 0;             ///< of the body
};

/// May be used by all threads.
class Metrics {
public:
    void count(const Answered& answered);

    std::atomic<std::uint64_t> retries = 0;   ///< answers made anew because the index moved on
    std::atomic<std::uint64_t> rejected = 0;  ///< requests turned away because too many waited
    std::atomic<std::int64_t> waiting = 0;    ///< requests that no worker has begun
    std::atomic<std::int64_t> connections = 0;

    /// Prometheus' text format, version 0.0.4.
    [[nodiscard]] std::string text() const;

    /// Upper ends of the classes of time, in seconds.
    static constexpr auto classes =
        std::to_array<double>({0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3});

private:
    struct Times {
        std::array<std::uint64_t, classes.size()> at_most{};
        std::uint64_t number = 0;
        double seconds = 0;
    };

    mutable std::mutex mutex_;
    std::map<std::pair<std::string_view, int>, std::uint64_t> requests_;
    std::map<std::string_view, Times> times_;
    std::uint64_t bytes_ = 0;
};

}  // namespace news::searcher
