// SPDX-License-Identifier: GPL-2.0-or-later
/// Any bytes as SGML of TREC, and of Reuters-21578.
#include "indexer/readers/sgml.h"

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/reading.h"

using namespace news;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    for (const auto kind : {indexer::SgmlKind::trec, indexer::SgmlKind::reuters}) {
        indexer::SgmlReader reader(fuzz::source_of(bytes), kind, 4096);
        fuzz::read_to_end(reader, 4200);
    }
    return 0;
}
