// SPDX-License-Identifier: GPL-2.0-or-later
/// Any bytes as a JSON document with one or many records.
#include "indexer/readers/json.h"

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/reading.h"

using namespace news;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    indexer::JsonReader reader(fuzz::source_of(bytes), 4096);
    fuzz::read_to_end(reader, std::size_t{2} << 20U);
    return 0;
}
