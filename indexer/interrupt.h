// SPDX-License-Identifier: GPL-2.0-or-later
/// Ctrl-C and its like as a request to finish.
#pragma once

#include <csignal>

#include <atomic>
#include <stop_token>
#include <thread>

namespace news::indexer {

/// While it lives, the first SIGINT, SIGTERM or SIGHUP requests a stop and the second ends the
/// program at once. To be made before other threads, as these inherit what it blocks; signals that
/// the program was started to ignore (nohup) stay ignored.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] std::stop_token requested() const { return source_.get_token(); }

    /// The signal that came, or 0.
    [[nodiscard]] int signal() const { return signal_; }

private:
    void wait();

    sigset_t signals_{};
    sigset_t before_{};
    std::stop_source source_;
    std::atomic<int> signal_ = 0;
    std::atomic<bool> done_ = false;
    std::thread waiter_;
};

}  // namespace news::indexer
