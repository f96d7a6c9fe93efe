// SPDX-License-Identifier: GPL-2.0-or-later
/// Any bytes as an HTTP response.
#include "indexer/readers/http_message.h"

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/reading.h"

using namespace news;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    constexpr std::size_t limit = 100'000;
    const auto wanted = [](const indexer::HttpResponse& response) {
        return response.status != 404;
    };
    static_cast<void>(indexer::parse_http_response(bytes, wanted, limit));
    static_cast<void>(indexer::parameter(bytes, "charset"));
    const indexer::HeaderFields header(bytes);
    static_cast<void>(header.value("Content-Type"));
    return 0;
}
