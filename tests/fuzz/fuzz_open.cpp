// SPDX-License-Identifier: GPL-2.0-or-later
/// Any bytes as a file: the first line is its name, the rest is recognized, unpacked and read.
#include "indexer/readers/open.h"

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/reading.h"

using namespace news;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t end = bytes.find('\n');
    const std::string name = bytes.substr(0, end);
    const std::string content = end == std::string::npos ? std::string() : bytes.substr(end + 1);
    if (const auto reader = indexer::open_source(fuzz::source_of(content), name)) {
        fuzz::read_to_end(*reader, std::size_t{2} << 20U);
    }
    return 0;
}
