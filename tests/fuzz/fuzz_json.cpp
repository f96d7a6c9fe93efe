// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "indexer/extract/extract.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    news::indexer::RawItem item;
    item.origin = "fuzz.jsonl#1";
    item.type = news::indexer::MediaType::json_record;
    item.bytes.assign(data, data + size);
    news::indexer::extract_article(std::move(item));
    return 0;
}
