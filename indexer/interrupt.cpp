// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/interrupt.h"

#include <pthread.h>

namespace news::indexer {
namespace {

/// Ends the waiting thread; sent to that thread only.
constexpr int wake_up = SIGUSR2;

bool is_ignored(int signal) {
    struct sigaction action {};
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

Interrupt::Interrupt() {
    sigemptyset(&signals_);
    sigaddset(&signals_, wake_up);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        if (!is_ignored(signal)) {
            sigaddset(&signals_, signal);
        }
    }
    pthread_sigmask(SIG_BLOCK, &signals_, &before_);
    waiter_ = std::thread([this] { wait(); });
}

Interrupt::~Interrupt() {
    done_ = true;
    pthread_kill(waiter_.native_handle(), wake_up);
    waiter_.join();
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void Interrupt::wait() {
    while (!done_) {
        int signal = 0;
        if (sigwait(&signals_, &signal) != 0 || signal == wake_up) {
            continue;
        }
        if (signal_ != 0) {
            // As if nobody had waited for it: the program dies of this signal.
            static_cast<void>(std::signal(signal, SIG_DFL));
            pthread_sigmask(SIG_UNBLOCK, &signals_, nullptr);
            static_cast<void>(std::raise(signal));
        }
        signal_ = signal;
        source_.request_stop();
    }
}

}  // namespace news::indexer
