// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/worker_pool.h"

#include <utility>

namespace news::searcher {

WorkerPool::WorkerPool(const std::filesystem::path& index, Size size)
    : most_waiting_(size.waiting) {
    for (std::size_t i = 0; i < size.threads; ++i) {
        threads_.emplace_back([this, index] { work(index); });
    }
}

WorkerPool::~WorkerPool() { finish(); }

void WorkerPool::finish() {
    {
        const std::lock_guard lock(mutex_);
        done_ = true;
    }
    changed_.notify_all();
    threads_.clear();
}

bool WorkerPool::submit(Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (done_ || jobs_.size() >= most_waiting_) {
            return false;
        }
        jobs_.push_back(std::move(job));
    }
    changed_.notify_one();
    return true;
}

std::size_t WorkerPool::waiting() const {
    const std::lock_guard lock(mutex_);
    return jobs_.size();
}

void WorkerPool::work(const std::filesystem::path& index) {
    IndexReader reader(index);
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return done_ || !jobs_.empty(); });
        if (jobs_.empty()) {
            return;
        }
        const Job job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        job(reader);
        lock.lock();
    }
}

}  // namespace news::searcher
