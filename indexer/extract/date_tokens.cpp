// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_tokens.h"

#include <unicode/uchar.h>

#include "common/eight_bytes.h"
#include "common/utf8.h"

namespace news::indexer {
namespace {

using Kind = DateToken::Kind;

constexpr UChar32 end_of_ascii = 0x80;  // what is before it need not be looked up

bool is_blank(UChar32 c) {
    return c < end_of_ascii ? c == ' ' || ('\t' <= c && c <= '\r') : u_isUWhiteSpace(c) != 0;
}

/// -1 for what is no digit.
int digit_value(UChar32 c) {
    if (c < end_of_ascii) {
        return '0' <= c && c <= '9' ? c - '0' : -1;
    }
    return u_charDigitValue(c);
}

/// Letters and the marks on them; Indic vowel signs are marks.
bool is_word_character(UChar32 c) {
    if (c < end_of_ascii) {
        return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
    }
    constexpr std::uint32_t word_mask = U_GC_L_MASK | U_GC_M_MASK;
    return (U_MASK(u_charType(c)) & word_mask) != 0;
}

/// Puts a character behind the token before it, if it continues it.
bool extends(DateToken& token, Kind kind, UChar32 c) {
    if (token.kind != kind || kind == Kind::mark) {
        return false;
    }
    if (kind == Kind::number) {
        constexpr std::uint8_t most_digits = 9;
        if (token.digits >= most_digits) {
            token.digits = 255;
        } else {
            ++token.digits;
            token.value = token.value * 10 + digit_value(c);
        }
    }
    return true;
}

DateToken first_of(Kind kind, UChar32 c) {
    DateToken token;
    token.kind = kind;
    if (kind == Kind::number) {
        token.digits = 1;
        token.value = digit_value(c);
    } else if (kind == Kind::mark) {
        token.value = c;
    }
    return token;
}

Kind kind_of(UChar32 c) {
    if (digit_value(c) >= 0) {
        return Kind::number;
    }
    return is_word_character(c) ? Kind::word : Kind::mark;
}

/// Passes over characters of ASCII that are no digits, eight at a time; false at the end.
bool skip_without_digit(std::string_view text, std::size_t& at) {
    while (text.size() - at >= 8) {
        const std::uint64_t eight = eight_at(text, at);
        if (!are_ascii(eight) || bytes_between(eight, '0', '9') != 0) {
            break;
        }
        at += 8;
    }
    return at < text.size();
}

}  // namespace

bool has_number(std::string_view text) {
    std::size_t at = 0;
    while (skip_without_digit(text, at)) {
        if (digit_value(next_code_point(text, at)) >= 0) {
            return true;
        }
    }
    return false;
}

std::size_t count_numbers(std::string_view text) {
    std::size_t numbers = 0;
    std::size_t end = std::string_view::npos;  // of the last number
    std::size_t at = 0;
    while (skip_without_digit(text, at)) {
        const std::size_t begin = at;
        if (digit_value(next_code_point(text, at)) >= 0) {
            numbers += begin != end ? 1U : 0U;
            end = at;
        }
    }
    return numbers;
}

std::vector<DateToken> date_tokens(std::string_view text) {
    std::vector<DateToken> tokens;
    bool blank = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const UChar32 c = next_code_point(text, at);
        if (c < 0 || is_blank(c)) {
            blank = true;
            continue;
        }
        if (c >= end_of_ascii && u_charType(c) == U_FORMAT_CHAR) {
            continue;
        }
        const Kind kind = kind_of(c);
        if (blank || tokens.empty() || !extends(tokens.back(), kind, c)) {
            tokens.push_back(first_of(kind, c));
            tokens.back().blank_before = blank;
            tokens.back().begin = begin;
        }
        tokens.back().end = at;
        blank = false;
    }
    return tokens;
}

}  // namespace news::indexer
