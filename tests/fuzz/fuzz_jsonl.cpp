// SPDX-License-Identifier: GPL-2.0-or-later
/// Any bytes as a file of JSON lines. The first byte chooses how long a line may be.
#include "indexer/readers/jsonl.h"

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/reading.h"

using namespace news;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::size_t limit = std::size_t{data[0]} * 16;
    indexer::JsonLinesReader reader(
        fuzz::source_of(std::string(reinterpret_cast<const char*>(data) + 1, size - 1)), limit);
    fuzz::read_to_end(reader, limit);
    return 0;
}
