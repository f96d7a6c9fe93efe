// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/whole_file.h"

#include <utility>

#include <fmt/format.h>

namespace news::indexer {

WholeFileReader::WholeFileReader(const std::filesystem::path& path, MediaType type,
                                 std::size_t limit)
    : stream_(path), origin_(path.native()), type_(type), limit_(limit) {}

std::optional<Input> WholeFileReader::next() {
    if (std::exchange(done_, true)) {
        return std::nullopt;
    }
    RawItem item;
    item.origin = origin_;
    item.type = type_;
    for (auto block = stream_.read(); !block.empty(); block = stream_.read()) {
        if (item.bytes.size() + block.size() > limit_) {
            return Skipped{origin_, SkipReason::too_large,
                           fmt::format("more than {} bytes", limit_)};
        }
        item.bytes += block;
    }
    if (const auto& problem = stream_.problem()) {
        return Skipped{origin_, problem->reason, problem->detail};
    }
    if (item.bytes.empty()) {
        return Skipped{origin_, SkipReason::empty, {}};
    }
    return item;
}

}  // namespace news::indexer
