// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/sync.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace news::indexer {

void sync(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && fsync(file) == 0;
    const int number = errno;
    if (file >= 0) {
        ::close(file);
    }
    if (!done) {
        throw std::system_error(number, std::generic_category());
    }
}

void sync_all(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        sync(entry.path());
    }
    sync(folder);
}

}  // namespace news::indexer
