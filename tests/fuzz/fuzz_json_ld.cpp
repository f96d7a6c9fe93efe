// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as the JSON-LD of a page: every field that reads it gives a value or none.
#include <cstdint>
#include <string>
#include <utility>

#include "indexer/extract/extract.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace news::indexer;
    RawItem item;
    item.origin = "fuzz.html";
    item.bytes = "<title>Bridge closed</title><script type=\"application/ld+json\">";
    item.bytes.append(reinterpret_cast<const char*>(data), size);
    item.bytes +=
        "</script><h1>Bridge closed</h1><p>The old bridge over the river has been closed to "
        "lorries since the storm of last week, the council said on Monday.</p>";
    const Extracted result = extract_article(std::move(item));
    const auto* skipped = std::get_if<Skipped>(&result);
    if (skipped != nullptr && skipped->reason == SkipReason::failed) {
        __builtin_trap();
    }
    return 0;
}
