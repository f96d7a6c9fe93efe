// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/compression.h"

#include <zlib.h>

#include <algorithm>
#include <array>

#include "common/error.h"
#include "common/text.h"

namespace news::searcher {
namespace {

/// "0", "0.0", "0.000"
bool is_zero(std::string_view weight) {
    return weight.find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
    bool any = false;
    while (!accept_encoding.empty()) {
        const std::size_t end = std::min(accept_encoding.find(','), accept_encoding.size());
        const std::string_view one = accept_encoding.substr(0, end);
        accept_encoding.remove_prefix(std::min(end + 1, accept_encoding.size()));
        const std::size_t weight = one.find("q=");
        const std::string name = fold(trim(one.substr(0, one.find(';'))));
        const bool allowed =
            weight == std::string_view::npos || !is_zero(trim(one.substr(weight + 2)));
        if (name == "gzip") {
            return allowed;
        }
        any = any || (name == "*" && allowed);
    }
    return any;
}

bool is_worth_compressing(std::string_view type, std::size_t bytes) {
    constexpr std::size_t one_packet = 1200;
    constexpr auto texts = std::to_array<std::string_view>(
        {"text/", "application/json", "application/atom+xml", "application/x-", "image/svg+xml",
         "application/opensearchdescription+xml", "application/vnd.oai.openapi+json"});
    return bytes > one_packet && std::ranges::any_of(texts, [&](std::string_view text) {
               return type.starts_with(text);
           });
}

std::string gzip(std::string_view bytes) {
    constexpr int level = 5;
    constexpr int gzip_window = 15 + 16;
    constexpr int memory = 8;
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, memory, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw Error(Failure::internal, "there is not enough memory to compress an answer");
    }
    std::string result(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    return result;
}

}  // namespace news::searcher
