// SPDX-License-Identifier: GPL-2.0-or-later
/// Any bytes as a table with a header.
#include "indexer/readers/table.h"

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/reading.h"

using namespace news;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    indexer::TableReader reader(fuzz::source_of(bytes), 4096);
    fuzz::read_to_end(reader, 2 * 4096 + 65536);
    return 0;
}
