// SPDX-License-Identifier: GPL-2.0-or-later
/// When work has to stop.
#pragma once

#include <chrono>
#include <functional>
#include <optional>

namespace news::searcher {

class Deadline {
public:
    using Time = std::chrono::steady_clock::time_point;
    using Clock = std::function<Time()>;

    /// Never.
    Deadline() = default;

    /// So long from now.
    explicit Deadline(std::chrono::milliseconds time, Clock now = std::chrono::steady_clock::now)
        : now_(std::move(now)), end_(now_() + time) {}

    [[nodiscard]] bool has_passed() const { return end_ && now_() >= *end_; }

    /// The end of the first of so many pieces of work that share the time left.
    [[nodiscard]] Deadline share(int pieces) const {
        Deadline part = *this;
        if (end_) {
            const Time now = now_();
            part.end_ = now < *end_ ? now + (*end_ - now) / pieces : *end_;
        }
        return part;
    }

private:
    Clock now_;
    std::optional<Time> end_;
};

}  // namespace news::searcher
