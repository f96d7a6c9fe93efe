// SPDX-License-Identifier: GPL-2.0-or-later
/// Any bytes as a file of JSON lines: each line is read once, in order, and the article in it is
/// taken or skipped. The first byte chooses how long a line may be.
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <utility>

#include "indexer/extract/extract.h"
#include "indexer/readers/jsonl.h"

using namespace news::indexer;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const auto path = std::filesystem::temp_directory_path() /
                      ("news-fuzz-" + std::to_string(getpid()) + ".jsonl");
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(data) + 1, static_cast<std::streamsize>(size - 1));
    const std::size_t limit = std::size_t{data[0]} * 16;
    JsonLinesReader reader(path, limit);
    while (auto input = reader.next()) {
        auto* item = std::get_if<RawItem>(&*input);
        if (item == nullptr) {
            continue;
        }
        if (item->bytes.size() > limit) {
            std::abort();
        }
        static_cast<void>(extract_article(std::move(*item)));
    }
    std::filesystem::remove(path);
    return 0;
}
