// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bounded_queue.h"

#include <atomic>
#include <numeric>
#include <thread>
#include <vector>

#include "tests/support/catch.h"

using news::indexer::BoundedQueue;
using news::indexer::OrderedQueue;

namespace {

const std::stop_token never;

}  // namespace

TEST_CASE("a queue gives out what was pushed before it was closed", "[queue]") {
    BoundedQueue<int> queue({.items = 10, .bytes = 10});
    CHECK(queue.push(1, 0, never));
    CHECK(queue.push(2, 0, never));
    queue.close();
    CHECK(queue.pop(never) == 1);
    CHECK(queue.pop(never) == 2);
    CHECK_FALSE(queue.pop(never));
}

TEST_CASE("a stopped queue neither takes nor gives", "[queue]") {
    BoundedQueue<int> queue({.items = 1, .bytes = 10});
    std::stop_source source;
    CHECK(queue.push(1, 0, source.get_token()));
    std::jthread waiting([&] { CHECK_FALSE(queue.push(2, 0, source.get_token())); });
    source.request_stop();
    waiting.join();
    CHECK_FALSE(queue.pop(source.get_token()));
}

TEST_CASE("a queue never holds more than its limits", "[queue]") {
    const news::indexer::QueueLimits limits =
        GENERATE(news::indexer::QueueLimits{.items = 3, .bytes = 1000},
                 news::indexer::QueueLimits{.items = 1000, .bytes = 30});
    BoundedQueue<int> queue(limits);
    std::atomic<int> held = 0;
    std::jthread producer([&] {
        for (int i = 0; i < 1000; ++i) {
            queue.push(i, 10, never);
            ++held;
        }
        queue.close();
    });
    int most = 0;
    int sum = 0;
    while (const auto item = queue.pop(never)) {
        most = std::max(most, held--);
        sum += *item;
    }
    CHECK(sum == 499'500);
    CHECK(most <= 4);  // what was pushed but not counted yet can be one more
}

TEST_CASE("an item beyond the limit goes through alone", "[queue]") {
    BoundedQueue<int> queue({.items = 3, .bytes = 10});
    CHECK(queue.push(1, 1000, never));
    CHECK(queue.pop(never) == 1);
    OrderedQueue<int> ordered({.items = 3, .bytes = 10});
    CHECK(ordered.push(0, 1, 1000, never));
    CHECK(ordered.pop(never) == 1);
}

TEST_CASE("an ordered queue gives out by number, whichever came first", "[queue]") {
    OrderedQueue<int> queue({.items = 20, .bytes = 100});
    std::atomic<int> next = 0;
    std::vector<std::jthread> producers;
    for (int i = 0; i < 4; ++i) {
        producers.emplace_back([&] {
            for (int number = next++; number < 2000; number = next++) {
                const auto place = static_cast<std::size_t>(number);
                queue.push(place, number, place % 7 * 30, never);
            }
        });
    }
    std::vector<int> seen(2000);
    std::ranges::generate(seen, [&] { return queue.pop(never).value_or(-1); });
    std::vector<int> expected(2000);
    std::iota(expected.begin(), expected.end(), 0);
    CHECK(seen == expected);
    queue.close();
    CHECK_FALSE(queue.pop(never));
}
