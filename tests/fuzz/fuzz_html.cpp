// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes of a page become an article or a named skip.
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/extract/extract.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace news::indexer;
    const RawItem item{.origin = "fuzz.html",
                       .type = MediaType::html,
                       .bytes = std::string(reinterpret_cast<const char*>(data), size)};
    const Extracted result = extract_article(item);
    const auto* skipped = std::get_if<Skipped>(&result);
    if (skipped != nullptr && skipped->reason == SkipReason::failed) {
        __builtin_trap();
    }
    return 0;
}
