// SPDX-License-Identifier: GPL-2.0-or-later
/// One thread reads, several work, the caller consumes: the frame of every run over many inputs.
#pragma once

#include <atomic>
#include <exception>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

#include "indexer/bounded_queue.h"
#include "indexer/readers/reader.h"

namespace news::indexer {

/// What came of one input.
template <typename Result>
struct Outcome {
    Result result;
    std::size_t bytes = 0;  ///< of the input
};

/// Several threads may be at work at once, so each gets a function of its own.
template <typename Result>
using NewWorker = std::function<std::function<Result(Input)>()>;

struct PipelineOptions {
    unsigned threads = 1;    ///< at work, besides the one that reads
    std::stop_token finish;  ///< read nothing more, finish what is at work
    QueueLimits limits;      ///< of each of the two queues
};

/// Bytes that an input holds in memory.
std::size_t size_of(const Input& input);

/// --threads, else as many as the machine runs at once.
unsigned thread_count(std::optional<std::size_t> wanted);

/// The state of one run, shared by its threads.
template <typename Result>
class Pipeline {
public:
    Pipeline(Reader& reader, PipelineOptions options)
        : reader_(reader),
          options_(std::move(options)),
          inputs_(options_.limits),
          outcomes_(options_.limits),
          at_work_(options_.threads),
          when_asked_(options_.finish, [this] { stop_reading_.request_stop(); }) {}

    /// Calls `consume` for every outcome in the order of the inputs, whichever was ready first.
    /// What any of the threads throws stops all of them and is thrown again here.
    void run(const NewWorker<Result>& new_worker,
             const std::function<void(Outcome<Result>&&)>& consume) {
        {
            std::vector<std::jthread> threads;
            threads.emplace_back([this] { guard([this] { read(); }); });
            for (unsigned i = 0; i < options_.threads; ++i) {
                threads.emplace_back([&] { guard([&] { work(new_worker()); }); });
            }
            guard([&] {
                while (auto outcome = outcomes_.pop(stop_all_.get_token())) {
                    consume(std::move(*outcome));
                }
            });
        }
        if (failure_) {
            std::rethrow_exception(failure_);
        }
    }

private:
    struct Numbered {
        std::size_t number = 0;
        Input input;
    };

    void read() {
        const std::stop_token stop = stop_reading_.get_token();
        for (std::size_t number = 0; !stop.stop_requested(); ++number) {
            auto input = reader_.next();
            if (!input) {
                break;
            }
            const std::size_t bytes = size_of(*input);
            if (!inputs_.push({number, std::move(*input)}, bytes, stop)) {
                break;
            }
        }
        inputs_.close();
    }

    void work(const std::function<Result(Input)>& worker) {
        while (auto item = inputs_.pop(stop_reading_.get_token())) {
            const std::size_t bytes = size_of(item->input);
            Outcome<Result> outcome{worker(std::move(item->input)), bytes};
            if (!outcomes_.push(item->number, std::move(outcome), bytes, stop_all_.get_token())) {
                break;
            }
        }
        if (--at_work_ == 0) {
            outcomes_.close();
        }
    }

    /// An exception must not leave a thread: it waits for the caller, and everything stops.
    template <typename Body>
    void guard(Body body) {
        try {
            body();
        } catch (...) {
            const std::lock_guard lock(failure_mutex_);
            if (!failure_) {
                failure_ = std::current_exception();
            }
            stop_reading_.request_stop();
            stop_all_.request_stop();
        }
    }

    Reader& reader_;
    const PipelineOptions options_;
    BoundedQueue<Numbered> inputs_;
    OrderedQueue<Outcome<Result>> outcomes_;
    std::atomic<unsigned> at_work_;
    std::stop_source stop_reading_;
    std::stop_source stop_all_;
    std::mutex failure_mutex_;
    std::exception_ptr failure_;
    std::stop_callback<std::function<void()>> when_asked_;
};

}  // namespace news::indexer
