// SPDX-License-Identifier: GPL-2.0-or-later
/// Ends connections whose clients take too long: to send a request, to read a response.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <thread>

namespace news::searcher {

/// May be used by several threads.
class ConnectionWatch {
public:
    using Clock = std::chrono::steady_clock;

    /// One open connection.
    struct Entry {
        int socket = -1;
        std::optional<Clock::time_point> end;  ///< when its client has had its time
    };
    using Place = std::list<Entry>::iterator;

    /// Looks at all connections each second.
    ConnectionWatch();
    ~ConnectionWatch();
    ConnectionWatch(const ConnectionWatch&) = delete;
    ConnectionWatch& operator=(const ConnectionWatch&) = delete;

    Place add(int socket, std::chrono::seconds time);

    /// To be called before the socket is closed: its number may be another one's then.
    void remove(Place place);

    /// From now on so long; nothing: without end.
    void allow(Place place, std::optional<std::chrono::seconds> time);

    [[nodiscard]] std::size_t size() const;

    /// Shuts down the connections whose time is over at `now`.
    void end_late_ones(Clock::time_point now);

private:
    void watch(const std::stop_token& stop);

    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    std::list<Entry> entries_;
    std::jthread thread_;  // the last member: it uses the others
};

}  // namespace news::searcher
