// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pipeline.h"

#include <stdexcept>
#include <string>

#include "tests/support/catch.h"

using namespace news::indexer;

namespace {

/// Items "0", "1", ... of one byte and more; every tenth is skipped.
class Numbers : public Reader {
public:
    explicit Numbers(std::size_t count) : count_(count) {}

    std::optional<Input> next() override {
        if (at_ == count_) {
            return std::nullopt;
        }
        const std::string origin = std::to_string(at_++);
        if (at_ % 10 == 0) {
            return Skipped{origin, SkipReason::empty, {}};
        }
        RawItem item;
        item.origin = origin;
        item.bytes = origin;
        return item;
    }
    [[nodiscard]] std::uint64_t bytes_read() const override { return at_; }

private:
    std::size_t count_;
    std::size_t at_ = 0;
};

std::string origin_of(const Input& input) {
    const auto* item = std::get_if<RawItem>(&input);
    return item == nullptr ? std::get<Skipped>(input).origin : item->origin;
}

std::function<std::string(Input)> new_worker() { return origin_of; }

PipelineOptions with_threads(unsigned threads) {
    return {.threads = threads, .finish = {}, .limits = {.items = 5, .bytes = 100}};
}

}  // namespace

TEST_CASE("every input comes out once, in order", "[pipeline]") {
    const unsigned threads = GENERATE(1U, 2U, 8U);
    Numbers numbers(1000);
    Pipeline<std::string> pipeline(numbers, with_threads(threads));
    std::size_t count = 0;
    bool in_order = true;
    pipeline.run(new_worker, [&](const Outcome<std::string>& outcome) {
        in_order = in_order && outcome.result == std::to_string(count);
        ++count;
    });
    CHECK(count == 1000);
    CHECK(in_order);
}

TEST_CASE("without inputs there are no outcomes", "[pipeline]") {
    Numbers none(0);
    Pipeline<std::string> pipeline(none, with_threads(3));
    std::size_t count = 0;
    pipeline.run(new_worker, [&](const Outcome<std::string>&) { ++count; });
    CHECK(count == 0);
}

TEST_CASE("an exception in any thread ends the run and reaches the caller", "[pipeline]") {
    Numbers numbers(100'000);
    Pipeline<std::string> pipeline(numbers, with_threads(3));
    SECTION("at work") {
        const NewWorker<std::string> failing = [] {
            return [](const Input& input) -> std::string {
                return origin_of(input) == "500" ? throw std::logic_error("500") : "";
            };
        };
        CHECK_THROWS_WITH(pipeline.run(failing, [](const auto&) {}), "500");
    }
    SECTION("while consuming") {
        CHECK_THROWS_WITH(pipeline.run(new_worker,
                                       [](const Outcome<std::string>& outcome) {
                                           if (outcome.result == "70") {
                                               throw std::logic_error("70");
                                           }
                                       }),
                          "70");
    }
    CHECK(numbers.bytes_read() < 1000);
}

TEST_CASE("a run that is asked to finish ends early, in order and without a gap", "[pipeline]") {
    std::stop_source asked;
    Numbers numbers(1'000'000);
    PipelineOptions options = with_threads(3);
    options.finish = asked.get_token();
    Pipeline<std::string> pipeline(numbers, options);
    std::size_t count = 0;
    bool in_order = true;
    pipeline.run(new_worker, [&](const Outcome<std::string>& outcome) {
        in_order = in_order && outcome.result == std::to_string(count);
        if (++count == 300) {
            asked.request_stop();
        }
    });
    CHECK(in_order);
    CHECK(count >= 300);
    CHECK(count < 400);
}
