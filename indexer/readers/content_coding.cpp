// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/content_coding.h"

#include <brotli/decode.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "indexer/readers/memory_stream.h"
#include "indexer/readers/unpack.h"

namespace news::indexer {
namespace {

constexpr std::size_t block_bytes = std::size_t{64} << 10U;

/// What came of one coding: the bytes, or nothing where they are not in it. A page that ends early
/// is taken as far as it goes, as browsers do.
using Decoded = std::optional<std::string>;

Decoded decode_packed(std::string_view bytes, std::size_t limit) {
    if (!is_compressed(bytes)) {
        return std::nullopt;
    }
    const auto budget = std::make_shared<UnpackBudget>(0, limit + 1);
    const auto stream =
        unpack(std::make_unique<MemoryStream>(std::string(bytes)), bytes.substr(0, 8), budget);
    std::string decoded;
    for (auto block = stream->read(); !block.empty(); block = stream->read()) {
        decoded += block;
    }
    if (stream->problem() && stream->problem()->reason == SkipReason::limits) {
        decoded.resize(limit + 1);
    }
    return decoded;
}

/// @param window  of zlib: negative for a stream without header
Decoded inflate_with(std::string_view bytes, std::size_t limit, int window) {
    z_stream state{};
    if (inflateInit2(&state, window) != Z_OK) {
        return std::nullopt;
    }
    const std::unique_ptr<z_stream, decltype([](z_stream* s) { inflateEnd(s); })> guard(&state);
    state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    state.avail_in = static_cast<uInt>(bytes.size());
    std::string decoded;
    std::array<char, block_bytes> block{};
    int result = Z_OK;
    while (result == Z_OK && decoded.size() <= limit) {
        state.next_out = reinterpret_cast<Bytef*>(block.data());
        state.avail_out = static_cast<uInt>(block.size());
        result = inflate(&state, Z_NO_FLUSH);
        decoded.append(block.data(), block.size() - state.avail_out);
    }
    const bool is_broken = result == Z_DATA_ERROR || result == Z_NEED_DICT;
    return is_broken && decoded.empty() ? std::nullopt : std::optional(std::move(decoded));
}

/// With the header of zlib, as the standard has it, or without, as servers have done.
Decoded decode_deflate(std::string_view bytes, std::size_t limit) {
    auto decoded = inflate_with(bytes, limit, MAX_WBITS);
    return decoded ? std::move(decoded) : inflate_with(bytes, limit, -MAX_WBITS);
}

Decoded decode_brotli(std::string_view bytes, std::size_t limit) {
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
    const auto* next = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::size_t left = bytes.size();
    std::string decoded;
    std::vector<std::uint8_t> block(block_bytes);
    BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && decoded.size() <= limit) {
        std::uint8_t* out = block.data();
        std::size_t room = block.size();
        result = BrotliDecoderDecompressStream(state.get(), &left, &next, &room, &out, nullptr);
        decoded.append(reinterpret_cast<const char*>(block.data()), block.size() - room);
    }
    return result == BROTLI_DECODER_RESULT_ERROR ? std::nullopt : std::optional(std::move(decoded));
}

Decoded decode_identity(std::string_view bytes, std::size_t /*limit*/) {
    return std::string(bytes);
}

struct Coding {
    std::string_view name;
    Decoded (*decode)(std::string_view bytes, std::size_t limit);
};

constexpr auto codings_known = std::to_array<Coding>({
    {"gzip", decode_packed},
    {"x-gzip", decode_packed},
    {"zstd", decode_packed},
    {"deflate", decode_deflate},
    {"br", decode_brotli},
    {"identity", decode_identity},
    {"utf-8", decode_identity},  // a charset in the wrong place
    {"none", decode_identity},
});

/// The names in the order in which they are to be undone: the last one first.
std::vector<std::string> names_of(std::string_view codings) {
    std::vector<std::string> names;
    std::string name;
    for (const char c : std::string(codings) + ',') {
        if (c == ',') {
            if (!name.empty()) {
                names.push_back(std::exchange(name, {}));
            }
        } else if (c != ' ' && c != '\t') {
            name += 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    std::ranges::reverse(names);
    return names;
}

/// Pages begin with a tag or a byte order mark, whatever the header says of them.
bool is_plain_page(std::string_view bytes) {
    const std::size_t start = bytes.find_first_not_of(" \t\r\n");
    return start != std::string_view::npos &&
           (bytes[start] == '<' || bytes.substr(start).starts_with("\xef\xbb\xbf"));
}

}  // namespace

std::variant<std::string, CodingProblem> decode_content(std::string_view bytes,
                                                        std::string_view codings,
                                                        std::size_t limit) {
    constexpr std::size_t most_codings = 4;
    std::string decoded(bytes);
    const auto names = names_of(codings);
    for (std::size_t i = 0; i < std::min(names.size(), most_codings); ++i) {
        const auto* const coding = std::ranges::find(codings_known, names[i], &Coding::name);
        if (is_plain_page(decoded)) {
            break;
        }
        if (coding == codings_known.end()) {
            return CodingProblem{fmt::format("the content is coded as {}", names[i])};
        }
        auto result = coding->decode(decoded, limit);
        if (!result) {
            return CodingProblem{fmt::format("the content is not {} as the header says", names[i])};
        }
        decoded = std::move(*result);
    }
    return decoded;
}

}  // namespace news::indexer
