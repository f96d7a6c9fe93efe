// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/interrupt.h"

#include <unistd.h>

#include <future>

#include "tests/support/catch.h"

using news::indexer::Interrupt;

TEST_CASE("the first signal requests a stop", "[interrupt]") {
    const int signal = GENERATE(SIGINT, SIGTERM, SIGHUP);
    const Interrupt interrupt;
    CHECK(interrupt.signal() == 0);
    std::promise<void> stopped;
    const std::stop_callback callback(interrupt.requested(), [&] { stopped.set_value(); });
    REQUIRE(kill(getpid(), signal) == 0);
    stopped.get_future().wait();
    CHECK(interrupt.signal() == signal);
}

TEST_CASE("without a signal nothing is left behind", "[interrupt]") {
    sigset_t before;
    sigset_t after;
    pthread_sigmask(SIG_BLOCK, nullptr, &before);
    { const Interrupt interrupt; }
    pthread_sigmask(SIG_BLOCK, nullptr, &after);
    CHECK(sigismember(&before, SIGINT) == sigismember(&after, SIGINT));
}
