// SPDX-License-Identifier: GPL-2.0-or-later
/// Queues between threads that hold no more than a number of items and of bytes.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace news::indexer {

/// Whatever is larger than all of it goes through alone.
struct QueueLimits {
    std::size_t items = 1000;
    std::size_t bytes = std::size_t{64} << 20U;
};

/// First in, first out; for any number of threads at both ends.
template <typename T>
class BoundedQueue {
public:
    explicit BoundedQueue(QueueLimits limits) : limits_(limits) {}

    /// Waits for room. @return false when stopped
    bool push(T item, std::size_t bytes, const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        const bool has_room = changed_.wait(lock, stop, [&] {
            return items_.empty() ||
                   (items_.size() < limits_.items && bytes_ + bytes <= limits_.bytes);
        });
        if (!has_room) {
            return false;
        }
        items_.emplace_back(std::move(item), bytes);
        bytes_ += bytes;
        changed_.notify_all();
        return true;
    }

    /// Nothing more will be pushed.
    void close() {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        changed_.notify_all();
    }

    /// Waits for an item. @return nothing when closed and empty, or stopped
    std::optional<T> pop(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, stop, [&] { return closed_ || !items_.empty(); });
        if (stop.stop_requested() || items_.empty()) {
            return std::nullopt;
        }
        auto [item, bytes] = std::move(items_.front());
        items_.pop_front();
        bytes_ -= bytes;
        changed_.notify_all();
        return std::move(item);
    }

private:
    const QueueLimits limits_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<std::pair<T, std::size_t>> items_;
    std::size_t bytes_ = 0;
    bool closed_ = false;
};

/// Gives items out in the order of their numbers 0, 1, 2, ... in whatever order they come in; each
/// number must come once. The next one always finds room, so the producers cannot block each other.
template <typename T>
class OrderedQueue {
public:
    explicit OrderedQueue(QueueLimits limits) : limits_(limits) {}

    /// Waits for room. @return false when stopped
    bool push(std::size_t number, T item, std::size_t bytes, const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        const bool has_room = changed_.wait(lock, stop, [&] {
            return number == next_ ||
                   (number < next_ + limits_.items && bytes_ + bytes <= limits_.bytes);
        });
        if (!has_room) {
            return false;
        }
        items_.emplace(number, std::pair(std::move(item), bytes));
        bytes_ += bytes;
        changed_.notify_all();
        return true;
    }

    /// Nothing more will be pushed.
    void close() {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        changed_.notify_all();
    }

    /// Waits for the next item. @return nothing when closed and empty, or stopped
    std::optional<T> pop(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, stop, [&] { return closed_ || items_.contains(next_); });
        auto found = items_.extract(next_);
        if (stop.stop_requested() || found.empty()) {
            return std::nullopt;
        }
        ++next_;
        bytes_ -= found.mapped().second;
        changed_.notify_all();
        return std::move(found.mapped().first);
    }

private:
    const QueueLimits limits_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::map<std::size_t, std::pair<T, std::size_t>> items_;
    std::size_t next_ = 0;
    std::size_t bytes_ = 0;
    bool closed_ = false;
};

}  // namespace news::indexer
