// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes of a page become an article or a named skip.
#include <cstdint>
#include <utility>

#include "indexer/extract/extract.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace news::indexer;
    RawItem item;
    item.origin = "fuzz.html";
    item.bytes.assign(reinterpret_cast<const char*>(data), size);
    const Extracted result = extract_article(std::move(item));
    const auto* skipped = std::get_if<Skipped>(&result);
    if (skipped != nullptr && skipped->reason == SkipReason::failed) {
        __builtin_trap();
    }
    return 0;
}
