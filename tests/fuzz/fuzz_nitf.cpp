// SPDX-License-Identifier: GPL-2.0-or-later
/// Any bytes as a NITF document.
#include "indexer/readers/whole_file.h"

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/reading.h"

using namespace news;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    indexer::WholeFileReader reader(fuzz::source_of(bytes), indexer::MediaType::nitf);
    fuzz::read_to_end(reader);
    return 0;
}
