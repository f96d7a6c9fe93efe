// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item/found_file.h"

#include <sys/stat.h>

#include <utility>

namespace news::indexer {
namespace {

using std::chrono::nanoseconds;
using std::chrono::seconds;

/// The coarsest clock of a common file system, FAT.
constexpr seconds coarsest_clock{2};

nanoseconds now() { return std::chrono::system_clock::now().time_since_epoch(); }

}  // namespace

FoundFile find_file(std::string path) {
    const nanoseconds found = now();
    FoundFile file{.path = std::move(path), .stamp = {}, .hash = {}};
    struct stat status {};
    if (stat(file.path.c_str(), &status) == 0) {
        const nanoseconds modified =
            seconds(status.st_mtim.tv_sec) + nanoseconds(status.st_mtim.tv_nsec);
        file.stamp = {static_cast<std::uint64_t>(status.st_size), modified.count()};
        file.is_fresh = modified > found - coarsest_clock;
    }
    return file;
}

}  // namespace news::indexer
