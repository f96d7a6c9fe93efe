// SPDX-License-Identifier: GPL-2.0-or-later
/// Any bytes as NewsML.
#include "indexer/readers/newsml.h"

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/reading.h"

using namespace news;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    fuzz::read_to_end(*indexer::read_newsml(fuzz::source_of(bytes)));
    return 0;
}
