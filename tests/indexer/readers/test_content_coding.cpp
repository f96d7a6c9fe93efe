// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/content_coding.h"

#include <brotli/encode.h>
#include <zlib.h>

#include "tests/support/catch.h"
#include "tests/support/compress.h"

using namespace news::indexer;

namespace {

const std::string page = "<p>" + std::string(5000, 'x') + "</p>";

std::string brotli(const std::string& text) {
    std::string coded(text.size() + 1000, '\0');
    std::size_t size = coded.size();
    REQUIRE(BrotliEncoderCompress(5, 22, BROTLI_MODE_TEXT, text.size(),
                                  reinterpret_cast<const std::uint8_t*>(text.data()), &size,
                                  reinterpret_cast<std::uint8_t*>(coded.data())) == BROTLI_TRUE);
    coded.resize(size);
    return coded;
}

/// @param window  of zlib; negative for no header
std::string deflate_with(const std::string& text, int window) {
    z_stream state{};
    REQUIRE(deflateInit2(&state, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string input = text;
    std::string coded(text.size() + 1000, '\0');
    state.next_in = reinterpret_cast<Bytef*>(input.data());
    state.avail_in = static_cast<uInt>(input.size());
    state.next_out = reinterpret_cast<Bytef*>(coded.data());
    state.avail_out = static_cast<uInt>(coded.size());
    REQUIRE(deflate(&state, Z_FINISH) == Z_STREAM_END);
    coded.resize(state.total_out);
    deflateEnd(&state);
    return coded;
}

std::string decoded(const std::string& bytes, std::string_view codings,
                    std::size_t limit = 10'000) {
    auto result = decode_content(bytes, codings, limit);
    const auto* problem = std::get_if<CodingProblem>(&result);
    return problem == nullptr ? std::get<std::string>(result) : "!" + problem->detail;
}

}  // namespace

TEST_CASE("every coding that browsers ask for is undone", "[coding]") {
    CHECK(decoded(page, "") == page);
    CHECK(decoded(page, "identity") == page);
    CHECK(decoded(news::tests::compress(page, ".gz"), "gzip") == page);
    CHECK(decoded(news::tests::compress(page, ".gz"), " X-GZIP ") == page);
    CHECK(decoded(news::tests::compress(page, ".zst"), "zstd") == page);
    CHECK(decoded(deflate_with(page, 15), "deflate") == page);
    CHECK(decoded(deflate_with(page, -15), "deflate") == page);
    CHECK(decoded(brotli(page), "br") == page);
    CHECK(decoded(news::tests::compress(brotli(page), ".gz"), "br, gzip") == page);
}

TEST_CASE("a page that is not coded is taken as it stands", "[coding]") {
    CHECK(decoded(page, GENERATE("gzip", "br", "deflate", "zstd", "unheard-of")) == page);
}

TEST_CASE("a page that ends early is taken as far as it goes", "[coding]") {
    const std::string packed = news::tests::compress(page, ".gz");
    CHECK(decoded(packed.substr(0, packed.size() - 4), "gzip") == page);
}

TEST_CASE("bytes in another coding than the header says are told", "[coding]") {
    CHECK(
        decoded("plain words", GENERATE("gzip", "deflate", "zstd", "unheard-of")).starts_with("!"));
}

TEST_CASE("what unpacks to more than the limit is cut behind it", "[coding]") {
    const std::string coding = GENERATE("gzip", "deflate", "br");
    const std::string large(10'000'000, 'x');
    const std::string coded = coding == "gzip"      ? news::tests::compress(large, ".gz")
                              : coding == "deflate" ? deflate_with(large, 15)
                                                    : brotli(large);
    const std::string result = decoded(coded, coding, 100'000);
    CHECK(result.size() > 100'000);
    CHECK(result.size() < 400'000);
}
