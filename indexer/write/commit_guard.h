// SPDX-License-Identifier: GPL-2.0-or-later
/// Says in words why the program ends where Xapian ends it.
#pragma once

#include <exception>

namespace news::indexer {

/// While it lives, a program that is terminated says that the index cannot be written and ends with
/// the status of Failure::index.
///
/// Where writes go on failing within a commit, as on a full disk, Xapian 1.4 now and then throws
/// once more while it cleans up, which nobody can catch. The index stays as it was committed last.
class CommitGuard {
public:
    CommitGuard();
    ~CommitGuard() { std::set_terminate(before_); }
    CommitGuard(const CommitGuard&) = delete;
    CommitGuard& operator=(const CommitGuard&) = delete;

private:
    std::terminate_handler before_;
};

}  // namespace news::indexer
