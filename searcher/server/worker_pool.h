// SPDX-License-Identifier: GPL-2.0-or-later
/// Threads that answer requests, first come, first served; each reads the index for itself.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "searcher/server/index_reader.h"

namespace news::searcher {

class WorkerPool {
public:
    /// What is to be done; may not throw.
    using Job = std::function<void(IndexReader& reader)>;

    struct Size {
        std::size_t threads = 2;
        std::size_t waiting = 200;  ///< jobs that may wait for a thread
    };

    WorkerPool(const std::filesystem::path& index, Size size);

    /// Finishes.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// @return false where too many wait, or the pool has finished: the job is not taken
    [[nodiscard]] bool submit(Job job);

    /// Takes no more jobs, and returns when those that were taken are done.
    void finish();

    [[nodiscard]] std::size_t waiting() const;

private:
    void work(const std::filesystem::path& index);

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> jobs_;
    const std::size_t most_waiting_;
    bool done_ = false;
    std::vector<std::jthread> threads_;
};

}  // namespace news::searcher
