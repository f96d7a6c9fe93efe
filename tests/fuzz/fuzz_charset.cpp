// SPDX-License-Identifier: GPL-2.0-or-later
/// Any bytes, read under any declared name, become UTF-8 or are no text. The first byte chooses the
/// kind of media and how many of the bytes behind it are the declared name.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/text.h"
#include "indexer/extract/charset.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using news::indexer::MediaType;
    if (size == 0) {
        return 0;
    }
    constexpr unsigned longest_name = 32;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::string_view name = bytes.substr(0, data[0] / 2 % longest_name);
    const MediaType type = data[0] % 2 == 0 ? MediaType::html : MediaType::text;
    const auto decoded = news::indexer::to_utf8(std::string(bytes.substr(name.size())), name, type);
    if (decoded && (!news::is_utf8(decoded->text) || decoded->rule.empty())) {
        std::abort();
    }
    return 0;
}
