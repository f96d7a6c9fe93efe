// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pipeline.h"

#include <algorithm>

namespace news::indexer {

std::size_t size_of(const Input& input) {
    const auto* item = std::get_if<RawItem>(&input);
    return item == nullptr ? sizeof(Skipped) : item->bytes.size();
}

unsigned thread_count(std::optional<std::size_t> wanted) {
    return wanted ? static_cast<unsigned>(*wanted)
                  : std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace news::indexer
