// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/folder_swap.h"

#include <fcntl.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "indexer/write/sync.h"

namespace news::indexer {

namespace fs = std::filesystem;

void RemovedFolder::remove() const {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void make_alike(const fs::path& folder, const fs::path& other) {
    fs::create_directory(folder);
    fs::permissions(folder, fs::status(other).permissions());
}

void swap_folders(const fs::path& one, const fs::path& other) {
    if (renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) != 0) {
        throw std::system_error(errno, std::generic_category());
    }
    sync(one.parent_path());
}

}  // namespace news::indexer
