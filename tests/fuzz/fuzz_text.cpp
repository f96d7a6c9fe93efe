// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "indexer/extract/extract.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    news::indexer::RawItem item;
    item.origin = "fuzz.txt";
    item.type = news::indexer::MediaType::text;
    item.bytes.assign(data, data + size);
    news::indexer::extract_article(std::move(item));
    return 0;
}
