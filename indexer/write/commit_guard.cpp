// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/commit_guard.h"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

#include "common/error.h"

namespace news::indexer {
namespace {

/// Nothing but system calls: the program is in no state for more.
[[noreturn]] void end() {
    constexpr std::string_view words =
        "error: the index cannot be written: writes failed within a commit\n"
        "hint: what was committed before is still there; is the disk full, or read-only?\n";
    const auto written = ::write(STDERR_FILENO, words.data(), words.size());
    static_cast<void>(written);
    std::_Exit(static_cast<int>(Failure::index));
}

}  // namespace

CommitGuard::CommitGuard() : before_(std::set_terminate(end)) {}

}  // namespace news::indexer
