// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <unicode/uchar.h>

#include "common/ascii_run.h"
#include "common/normalize.h"
#include "common/utf8.h"

namespace news {
namespace {

bool is_ascii_blank(UChar32 c) { return c == ' ' || ('\t' <= c && c <= '\r'); }

bool is_blank(UChar32 c) {
    if (c < 0x80) {
        return is_ascii_blank(c);
    }
    return u_isUWhiteSpace(c) || c == 0xFEFF || c == 0x200B;
}

/// Characters of Chinese and Japanese, which stand without blanks between words.
bool is_unspaced(UChar32 c) {
    return c >= 0x2E80 &&
           (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) || (0x3040 <= c && c <= 0x30FF));
}

/// Letters of Western Europe, quotation marks and dashes: no normalization changes a text of them.
bool is_always_nfc(UChar32 c) { return c < 0x300 || (0x2010 <= c && c < 0x2040); }

/// Soft hyphens, joiners, direction marks: nothing that a reader sees. The zero-width joiners
/// stay, since Persian and Indic words need them.
bool is_invisible(UChar32 c) {
    if (c < 0x80) {
        return c < ' ' || c == 0x7F;
    }
    const auto category = u_charType(c);
    return category == U_CONTROL_CHAR ||
           (category == U_FORMAT_CHAR && c != 0x200C && c != 0x200D) ||
           category == U_PRIVATE_USE_CHAR || category == U_SURROGATE;
}

/// Letters, figures and marks of ASCII: most of a text, and nothing need be decoded.
bool is_printed(char c) { return ' ' < c && c < 0x7F; }

/// Where what clean_line() keeps as it is ends that stands from `begin` on: letters, figures and
/// marks of ASCII with single blanks between, most of a text.
/// REQUIRES: is_printed(text[begin])
std::size_t clean_run(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    for (std::uint64_t blank_before = 0; text.size() - at >= 8; at += 8) {
        const std::uint64_t eight = eight_at(text, at);
        if (!are_ascii(eight) || bytes_between(eight, ' ', '~') != high_bits) {
            break;
        }
        const std::uint64_t blanks = bytes_between(eight, ' ', ' ');
        if ((blanks & (blanks << 8U | blank_before)) != 0) {
            break;
        }
        blank_before = blanks >> 56U;
    }
    at -= at > begin && text[at - 1] == ' ' ? 1U : 0U;
    while (at < text.size() && is_printed(text[at])) {
        ++at;
    }
    return at;
}

/// What clean_line() makes of a text.
class CleanLine {
public:
    explicit CleanLine(std::size_t most_bytes) { line_.reserve(most_bytes); }

    void add_clean(std::string_view ascii) {
        end_blank();
        line_ += ascii;
    }

    /// @param c  negative for bytes that are no UTF-8
    void add(UChar32 c) {
        c = c < 0 ? 0xFFFD : c;
        if (is_blank(c)) {
            blank_waits_ = !line_.empty();
        } else if (!is_invisible(c)) {
            end_blank();
            append_code_point(line_, c);
            is_nfc_ = is_nfc_ && is_always_nfc(c);
        }
    }

    std::string take() { return is_nfc_ ? std::move(line_) : normalize(NormalForm::nfc, line_); }

private:
    void end_blank() {
        line_ += std::string_view(blank_waits_ ? " " : "");
        blank_waits_ = false;
    }

    std::string line_;
    bool blank_waits_ = false;
    bool is_nfc_ = true;
};

/// Words of a text that is read from its begin.
class WordCount {
public:
    /// @param is_word  the character belongs to a word
    void add(bool is_word) {
        words_ += is_word && !in_word_ ? 1 : 0;
        in_word_ = is_word;
    }

    /// A character that stands in no word with others.
    void add_unspaced() {
        ++unspaced_;
        in_word_ = false;
    }

    /// @param eight  bytes of ASCII, as eight_at() gives them
    void add_ascii(std::uint64_t eight) {
        const std::uint64_t in_words =
            high_bits & ~(bytes_between(eight, '\t', '\r') | bytes_between(eight, ' ', ' '));
        const std::uint64_t before = in_words << 8U | (in_word_ ? 0x80U : 0U);
        words_ += count_marks(in_words & ~before);
        in_word_ = in_words >> 63U != 0;
    }

    [[nodiscard]] std::size_t words() const { return words_ + (unspaced_ + 1) / 2; }

private:
    std::size_t words_ = 0;
    std::size_t unspaced_ = 0;
    bool in_word_ = false;
};

}  // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t at = ascii_run(text); at < text.size(); at += ascii_run(text, at)) {
        if (next_code_point(text, at) < 0) {
            return false;
        }
    }
    return true;
}

std::string_view trim(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size() && !is_printed(text[begin])) {
        std::size_t behind = begin;
        if (!is_blank(next_code_point(text, behind))) {
            break;
        }
        begin = behind;
    }
    std::size_t end = text.size();
    while (end > begin && !is_printed(text[end - 1])) {
        std::size_t start = end;
        if (!is_blank(previous_code_point(text, start))) {
            break;
        }
        end = start;
    }
    return text.substr(begin, end - begin);
}

std::string clean_line(std::string_view text) {
    CleanLine line(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (is_printed(text[at])) {
            const std::size_t end = clean_run(text, at);
            line.add_clean(text.substr(at, end - at));
            at = end;
        } else {
            line.add(next_code_point(text, at));
        }
    }
    return line.take();
}

std::string fold_letters(std::string_view text) {
    const std::string folded = fold(text);
    std::string letters;
    letters.reserve(folded.size());
    for (std::size_t at = 0; at < folded.size();) {
        if (const char c = folded[at]; static_cast<unsigned char>(c) < 0x80) {
            if (('a' <= c && c <= 'z') || ('0' <= c && c <= '9')) {  // no capitals are left
                letters += c;
            }
            ++at;
            continue;
        }
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
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t ascii = ascii_run(text, at);
        count += ascii;
        at += ascii;
        if (at < text.size()) {
            next_code_point(text, at);
            ++count;
        }
    }
    return count;
}

std::size_t count_words(std::string_view text) {
    WordCount count;
    for (std::size_t at = 0; at < text.size();) {
        if (text.size() - at >= 8) {
            if (const std::uint64_t eight = eight_at(text, at); are_ascii(eight)) {
                count.add_ascii(eight);
                at += 8;
                continue;
            }
        }
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            count.add(!is_ascii_blank(text[at++]));
        } else if (const UChar32 c = next_code_point(text, at); is_unspaced(c)) {
            count.add_unspaced();
        } else {
            count.add(c >= 0 && !is_blank(c));
        }
    }
    return count.words();
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
