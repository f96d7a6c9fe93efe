// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mojibake.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "common/ascii_run.h"
#include "common/utf8.h"

namespace news::indexer {
namespace {

/// `text` in the character set, nothing where a character is not in it.
std::optional<std::string> encode(const icu::UnicodeString& text, const char* charset) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUConverterPointer converter(ucnv_open(charset, &status));
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    ucnv_setFromUCallBack(converter.getAlias(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr,
                          nullptr, &status);
    std::string bytes(static_cast<std::size_t>(text.length()), '\0');
    const auto size =
        ucnv_fromUChars(converter.getAlias(), bytes.data(), static_cast<int32_t>(bytes.size()),
                        text.getBuffer(), text.length(), &status);
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

/// UTF-8 has a byte from C2 to F4 before all others beyond ASCII. Both character sets read it as
/// the character of the same number, which tells most texts apart without encoding them.
bool may_be_encoded_twice(std::string_view text) {
    std::size_t at = ascii_run(text);
    if (at == text.size()) {
        return false;
    }
    const UChar32 c = next_code_point(text, at);
    return 0xC2 <= c && c <= 0xF4;
}

/// How much of UTF-8 is in `bytes`; 0 where they are not well-formed.
std::size_t weight_of(std::string_view bytes) {
    std::size_t weight = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        if (next_code_point(bytes, at) < 0) {
            return 0;
        }
        weight += at - begin - 1 > 1 ? 2 : at - begin - 1;
    }
    return weight;
}

}  // namespace

std::optional<std::string> without_mojibake(std::string_view text, std::size_t fewest) {
    constexpr std::size_t most_bytes = 100'000'000;  // ICU counts in 32 bits
    if (text.size() > most_bytes || !may_be_encoded_twice(text)) {
        return std::nullopt;
    }
    const auto characters = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    for (const auto* const charset : {"windows-1252", "ISO-8859-1"}) {
        auto bytes = encode(characters, charset);
        if (bytes && weight_of(*bytes) >= fewest) {
            return bytes;
        }
    }
    return std::nullopt;
}

}  // namespace news::indexer
