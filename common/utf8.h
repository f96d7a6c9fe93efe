// SPDX-License-Identifier: GPL-2.0-or-later
/// UTF-8 one code point at a time: ICU's macros as functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <unicode/utf8.h>

namespace news {

// ICU's macros convert between signs on their way; nothing of ours is compiled under this.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"

/// The code point at `at`, which moves behind it; negative where the bytes are not UTF-8.
/// REQUIRES: at < text.size()
inline UChar32 next_code_point(std::string_view text, std::size_t& at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto i = static_cast<std::int64_t>(at);
    const auto length = static_cast<std::int64_t>(text.size());
    UChar32 c = 0;
    U8_NEXT(bytes, i, length, c);
    at = static_cast<std::size_t>(i);
    return c;
}

/// The code point that ends at `end`, which moves to its first byte; negative like above.
/// REQUIRES: end > 0
inline UChar32 previous_code_point(std::string_view text, std::size_t& end) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto i = static_cast<std::int64_t>(end);
    UChar32 c = 0;
    // The macro's function takes 32 bits, so it sees only the bytes that one character can have.
    const std::int64_t start = i > U8_MAX_LENGTH ? i - U8_MAX_LENGTH : 0;
    bytes += start;
    auto local = static_cast<std::int32_t>(i - start);
    U8_PREV(bytes, 0, local, c);
    end = static_cast<std::size_t>(start + local);
    return c;
}

inline void append_code_point(std::string& text, UChar32 c) {
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

#pragma GCC diagnostic pop

}  // namespace news
