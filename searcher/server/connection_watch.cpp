// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/connection_watch.h"

#include <sys/socket.h>

namespace news::searcher {

ConnectionWatch::ConnectionWatch()
    : thread_([this](const std::stop_token& stop) { watch(stop); }) {}

ConnectionWatch::~ConnectionWatch() = default;

ConnectionWatch::Place ConnectionWatch::add(int socket, std::chrono::seconds time) {
    const std::lock_guard lock(mutex_);
    return entries_.insert(entries_.end(), {socket, Clock::now() + time});
}

void ConnectionWatch::remove(Place place) {
    const std::lock_guard lock(mutex_);
    entries_.erase(place);
}

void ConnectionWatch::allow(Place place, std::optional<std::chrono::seconds> time) {
    const std::lock_guard lock(mutex_);
    place->end = time ? std::optional(Clock::now() + *time) : std::nullopt;
}

std::size_t ConnectionWatch::size() const {
    const std::lock_guard lock(mutex_);
    return entries_.size();
}

void ConnectionWatch::end_late_ones(Clock::time_point now) {
    const std::lock_guard lock(mutex_);
    for (Entry& entry : entries_) {
        if (entry.end && *entry.end <= now) {
            shutdown(entry.socket, SHUT_RDWR);
            entry.end.reset();
        }
    }
}

void ConnectionWatch::watch(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        end_late_ones(Clock::now());
        std::unique_lock lock(mutex_);
        wake_.wait_for(lock, stop, std::chrono::seconds{1}, [] { return false; });
    }
}

}  // namespace news::searcher
