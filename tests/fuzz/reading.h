// SPDX-License-Identifier: GPL-2.0-or-later
/// Any bytes through a reader and the extraction behind it.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

#include "indexer/extract/extract.h"
#include "indexer/readers/memory_stream.h"
#include "indexer/readers/reader.h"
#include "indexer/readers/source.h"

namespace news::fuzz {

/// Little may be unpacked, so that a run takes no time.
inline indexer::Source source_of(std::string bytes) {
    constexpr std::uint64_t most_unpacked = std::uint64_t{1} << 20U;
    indexer::Source source;
    source.bytes = std::make_unique<indexer::ByteCursor>(
        std::make_unique<indexer::MemoryStream>(std::move(bytes)));
    source.origin = "a";
    source.budget = std::make_shared<indexer::UnpackBudget>(0, most_unpacked);
    return source;
}

/// Reads to the end: every item has an origin and bytes within the limit, and the end stays one.
inline void read_to_end(indexer::Reader& reader, std::size_t limit = indexer::max_item_bytes) {
    while (auto input = reader.next()) {
        auto* item = std::get_if<indexer::RawItem>(&*input);
        if (item == nullptr) {
            continue;
        }
        if (item->origin.empty() || item->bytes.size() > limit) {
            std::abort();
        }
        static_cast<void>(indexer::extract_article(std::move(*item)));
    }
    if (reader.next()) {
        std::abort();
    }
}

}  // namespace news::fuzz
