// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text.h"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "common/error.h"
#include "common/utf8.h"

namespace news {
namespace {

bool is_blank(UChar32 c) { return u_isUWhiteSpace(c) || c == 0xFEFF || c == 0x200B; }

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Soft hyphens, joiners, direction marks: nothing that a reader sees. The zero-width joiners
/// stay, since Persian and Indic words need them.
bool is_invisible(UChar32 c) {
    const auto category = u_charType(c);
    return category == U_CONTROL_CHAR ||
           (category == U_FORMAT_CHAR && c != 0x200C && c != 0x200D) ||
           category == U_PRIVATE_USE_CHAR || category == U_SURROGATE;
}

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* instance = get(status);
    if (U_FAILURE(status) || instance == nullptr) {
        throw Error(Failure::internal, "the Unicode tables of ICU cannot be loaded",
                    "install the package of ICU's data that belongs to its library");
    }
    return *instance;
}

std::string normalize(const icu::Normalizer2& form, std::string_view text) {
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    UErrorCode status = U_ZERO_ERROR;
    form.normalizeUTF8(0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr, status);
    return U_SUCCESS(status) ? result : std::string(text);
}

/// Letters that carry their difference inside, where normalization finds no accent to remove.
std::string_view plain_letters(UChar32 c) {
    switch (c) {
        case 0x00E6:
            return "ae";  // æ
        case 0x0153:
            return "oe";  // œ
        case 0x00F8:
            return "o";  // ø
        case 0x0111:
        case 0x00F0:
            return "d";  // đ ð
        case 0x0142:
            return "l";  // ł
        case 0x0131:
            return "i";  // ı
        case 0x00FE:
            return "th";  // þ
        default:
            return {};
    }
}

bool carries_removable_accents(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    return script == USCRIPT_LATIN || script == USCRIPT_GREEK;
}

/// Marks that stand apart from the word's identity whatever the letter: Arabic vowel signs.
bool is_vowel_sign(UChar32 c) { return (0x064B <= c && c <= 0x0652) || c == 0x0670 || c == 0x0640; }

/// `decomposed` (NFD) without the accents of Latin and Greek letters.
std::string remove_accents(std::string_view decomposed) {
    std::string result;
    UChar32 base = 0;
    for (std::size_t at = 0; at < decomposed.size();) {
        const UChar32 c = next_code_point(decomposed, at);
        if (c < 0 || is_vowel_sign(c)) {
            continue;
        }
        const bool is_mark = u_charType(c) == U_NON_SPACING_MARK;
        if (is_mark && carries_removable_accents(base)) {
            continue;
        }
        if (is_mark && base == 0x0435 && c == 0x0308) {
            continue;  // Russian print writes ё and е for the same letter
        }
        base = is_mark ? base : c;
        if (const auto plain = plain_letters(c); !plain.empty()) {
            result += plain;
        } else {
            append_code_point(result, c);
        }
    }
    return result;
}

}  // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (next_code_point(text, at) < 0) {
            return false;
        }
    }
    return true;
}

std::string_view trim(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t behind = begin;
        if (!is_blank(next_code_point(text, behind))) {
            break;
        }
        begin = behind;
    }
    std::size_t end = text.size();
    while (end > begin) {
        std::size_t start = end;
        if (!is_blank(previous_code_point(text, start))) {
            break;
        }
        end = start;
    }
    return text.substr(begin, end - begin);
}

std::string clean_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    bool blank_waits = false;
    for (std::size_t at = 0; at < text.size();) {
        UChar32 c = next_code_point(text, at);
        if (c < 0) {
            c = 0xFFFD;
        }
        if (is_blank(c)) {
            blank_waits = !line.empty();
        } else if (!is_invisible(c)) {
            if (blank_waits) {
                line += ' ';
                blank_waits = false;
            }
            append_code_point(line, c);
        }
    }
    return is_ascii(line) ? line : normalize(normalizer(icu::Normalizer2::getNFCInstance), line);
}

std::string fold(std::string_view text) {
    if (is_ascii(text)) {
        std::string lower(text);
        for (char& c : lower) {
            c = 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        return lower;
    }
    const std::string folded =
        normalize(normalizer(icu::Normalizer2::getNFKCCasefoldInstance), text);
    const std::string decomposed = normalize(normalizer(icu::Normalizer2::getNFDInstance), folded);
    return normalize(normalizer(icu::Normalizer2::getNFCInstance), remove_accents(decomposed));
}

std::string fold_letters(std::string_view text) {
    const std::string folded = fold(text);
    std::string letters;
    for (std::size_t at = 0; at < folded.size();) {
        const UChar32 c = next_code_point(folded, at);
        if (c >= 0 && (u_isalnum(c) || u_charType(c) == U_NON_SPACING_MARK)) {
            append_code_point(letters, c);
        }
    }
    return letters;
}

std::string shorten(std::string_view text, std::size_t characters) {
    std::size_t at = 0;
    std::size_t word_end = 0;
    for (std::size_t count = 0; count < characters && at < text.size(); ++count) {
        const std::size_t before = at;
        if (is_blank(next_code_point(text, at))) {
            word_end = before;
        }
    }
    if (at >= text.size()) {
        return std::string(text);
    }
    const std::size_t end = word_end > at / 2 ? word_end : at;
    return std::string(trim(text.substr(0, end))) + "…";
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        next_code_point(text, at);
    }
    return count;
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    std::size_t unspaced = 0;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const UChar32 c = next_code_point(text, at);
        if (c >= 0x2E80 &&
            (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) || (0x3040 <= c && c <= 0x30FF))) {
            ++unspaced;
            in_word = false;
            continue;
        }
        const bool is_word = c >= 0 && !is_blank(c);
        words += is_word && !in_word;
        in_word = is_word;
    }
    return words + (unspaced + 1) / 2;
}

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find_first_of("\r\n");
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            break;
        }
        const bool two = text.substr(end).starts_with("\r\n");
        text.remove_prefix(end + (two ? 2 : 1));
    }
    return lines;
}

std::string printable(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const UChar32 c = next_code_point(text, at);
        const bool harmful = c < 0 || (u_charType(c) == U_CONTROL_CHAR && c != '\n' && c != '\t');
        append_code_point(safe, harmful ? 0xFFFD : c);
    }
    return safe;
}

}  // namespace news
