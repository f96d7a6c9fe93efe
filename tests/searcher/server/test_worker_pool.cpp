// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/worker_pool.h"

#include <atomic>
#include <latch>

#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("all jobs are done before the pool ends") {
    std::atomic<int> done = 0;
    {
        WorkerPool pool("/nowhere", {.threads = 3, .waiting = 100});
        for (int i = 0; i < 50; ++i) {
            REQUIRE(pool.submit([&](IndexReader&) { ++done; }));
        }
    }
    CHECK(done == 50);
}

TEST_CASE("a pool that has finished takes no more jobs") {
    std::atomic<int> done = 0;
    WorkerPool pool("/nowhere", {.threads = 2, .waiting = 100});
    REQUIRE(pool.submit([&](IndexReader&) { ++done; }));
    pool.finish();
    CHECK(done == 1);
    CHECK_FALSE(pool.submit([&](IndexReader&) { ++done; }));
    pool.finish();
    CHECK(done == 1);
}

TEST_CASE("jobs beyond those that may wait are not taken") {
    std::latch begun(1);
    std::latch go_on(1);
    WorkerPool pool("/nowhere", {.threads = 1, .waiting = 2});
    REQUIRE(pool.submit([&](IndexReader&) {
        begun.count_down();
        go_on.wait();
    }));
    begun.wait();
    CHECK(pool.submit([](IndexReader&) {}));
    CHECK(pool.submit([](IndexReader&) {}));
    CHECK_FALSE(pool.submit([](IndexReader&) {}));
    CHECK(pool.waiting() == 2);
    go_on.count_down();
}

}  // namespace news::searcher
