// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/tokenizer.h"

#include <algorithm>
#include <array>
#include <limits>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "common/analysis.h"
#include "common/fold.h"
#include "common/utf8.h"

namespace news {
namespace {

/// What a word of ASCII is made of: letters in lower case and digits; 0 for every other byte.
constexpr auto table_letters = [] {
    std::array<char, std::numeric_limits<unsigned char>::max() + 1> letters{};
    for (char c = 'a'; c <= 'z'; ++c) {
        letters[static_cast<unsigned char>(c)] = c;
        letters[static_cast<unsigned char>(c - 'a' + 'A')] = c;
    }
    for (char c = '0'; c <= '9'; ++c) {
        letters[static_cast<unsigned char>(c)] = c;
    }
    return letters;
}();

char table_letter(char c) { return table_letters[static_cast<unsigned char>(c)]; }

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool is_mark(UChar32 c) {
    return c >= 0x300 && (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_MC_MASK)) != 0;
}

/// Zero-width joiners hold parts of one word together in Persian and Indic scripts.
bool is_word_character(UChar32 c) {
    return c < 0x80 ? c >= 0 && table_letter(static_cast<char>(c)) != 0
                    : u_isalnum(c) != 0 || is_mark(c) || c == 0x200C || c == 0x200D;
}

bool is_apostrophe(UChar32 c) {
    return c == '\'' || c == 0x2019 || c == 0x02BC || c == 0x2018 || c == 0xFF07;
}

bool is_unspaced(UChar32 c) {
    if (c < 0x0E00) {
        return false;
    }
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(c, &status)) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_HANGUL:
        case USCRIPT_BOPOMOFO:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR:
            return true;
        default:
            return c == 0x30FC;  // the mark for long vowels of both Japanese scripts
    }
}

/// What stands before an apostrophe as an elided word: French, Italian, Catalan.
bool is_elision(std::string_view folded) {
    static constexpr auto elisions = std::to_array<std::string_view>(
        {"all", "c",    "d",      "dall", "dell",  "j",      "jusqu", "l",    "lorsqu", "m",
         "n",   "nell", "puisqu", "qu",   "quell", "quoiqu", "s",     "sull", "t",      "un"});
    return std::ranges::binary_search(elisions, folded);
}

}  // namespace

bool Tokenizer::next() {
    while (at_ < text_.size()) {
        const char c = text_[at_];
        if (ascii_ == AsciiWords::by_table && is_ascii(c)) {
            if (table_letter(c) == 0) {
                ++at_;
            } else if (take_by_table()) {
                return true;
            }
        } else if (take_by_rules()) {
            return true;
        }
    }
    return false;
}

/// Takes the word that begins with the letter or digit of ASCII at at_.
bool Tokenizer::take_by_table() {
    const std::size_t begin = at_;
    std::size_t end = begin;
    unsigned changes = 0;  // not 0: some letter is a capital
    for (; end < text_.size(); ++end) {
        const char letter = table_letter(text_[end]);
        if (letter == 0) {
            break;
        }
        changes |= static_cast<unsigned>(letter ^ text_[end]);
    }
    if (!ends_table_word(begin, end)) {
        return take_word();
    }
    at_ = end;
    std::string_view form = text_.substr(begin, end - begin);
    if (changes != 0) {
        folded_.resize(form.size());
        std::ranges::transform(form, folded_.begin(), table_letter);
        form = folded_;
    }
    return give(begin, end, form, false);
}

/// False where a word of ASCII letters may go on, or be part of an acronym.
bool Tokenizer::ends_table_word(std::size_t begin, std::size_t end) const {
    if (end == text_.size()) {
        return true;
    }
    const char next = text_[end];
    if (is_ascii(next)) {
        return next != '\'' && (next != '.' || end - begin > 1);
    }
    const UChar32 c = peek(end);
    return c < 0 || !(is_word_character(c) || is_apostrophe(c));
}

bool Tokenizer::take_by_rules() {
    const std::size_t begin = at_;
    const UChar32 c = next_code_point(text_, at_);
    if (is_unspaced(c)) {
        return take_character(begin);
    }
    if (c >= 0 && is_word_character(c) && !is_mark(c)) {
        at_ = begin;
        return take_word();
    }
    return false;
}

/// The code point at `at` without moving, or -1 at the end.
UChar32 Tokenizer::peek(std::size_t at) const {
    return at < text_.size() ? next_code_point(text_, at) : -1;
}

bool Tokenizer::is_plain(std::size_t at) const {
    const UChar32 c = peek(at);
    return c >= 0 && is_word_character(c) && !is_unspaced(c);
}

/// Behind the run of word characters at `at`.
std::size_t Tokenizer::run_end(std::size_t at) const {
    while (at < text_.size()) {
        std::size_t behind = at;
        const UChar32 c = next_code_point(text_, behind);
        if (c < 0 || !is_word_character(c) || is_unspaced(c)) {
            break;
        }
        at = behind;
    }
    return at;
}

bool Tokenizer::take_character(std::size_t begin) {
    while (is_mark(peek(at_))) {
        next_code_point(text_, at_);
    }
    return give_folded(begin, at_, text_.substr(begin, at_ - begin), true);
}

bool Tokenizer::take_word() {
    const std::size_t begin = at_;
    if (const std::size_t end = acronym_end(begin); end != begin) {
        letters_ = text_.substr(begin, end - begin);
        std::erase(letters_, '.');
        at_ = end;
        return give_folded(begin, end, letters_, false);
    }
    letters_.clear();
    std::size_t end = begin;
    do {
        const std::size_t part_end = run_end(end);
        letters_ += text_.substr(end, part_end - end);
        end = part_end;
        at_ = end;
    } while (joins(end));
    return give_folded(begin, end, letters_, false);
}

/// Looks at an apostrophe at `end`. True: the word goes on at `end`, which is moved there.
/// Where it does not, at_ is moved over what belongs to no word.
bool Tokenizer::joins(std::size_t& end) {
    std::size_t behind = end;
    if (end >= text_.size() || !is_apostrophe(next_code_point(text_, behind)) ||
        !is_plain(behind)) {
        return false;
    }
    const std::size_t part_end = run_end(behind);
    const auto part = text_.substr(behind, part_end - behind);
    if (part == "s" || part == "S") {
        at_ = part_end;
        return false;
    }
    folded_.clear();
    append_folded(folded_, letters_);
    if (is_elision(folded_)) {
        at_ = behind;
        return false;
    }
    end = behind;
    return true;
}

/// Behind "U.S." or "U.S" at `begin`: two or more single letters with dots. Else `begin`.
std::size_t Tokenizer::acronym_end(std::size_t begin) const {
    std::size_t at = begin;
    std::size_t end = begin;
    int letters = 0;
    while (at < text_.size()) {
        std::size_t behind = at;
        const UChar32 c = next_code_point(text_, behind);
        if (!u_isalpha(c) || is_unspaced(c) || is_plain(behind)) {
            break;
        }
        ++letters;
        end = behind;
        if (peek(behind) != '.') {
            break;
        }
        end = behind + 1;
        at = behind + 1;
    }
    return letters >= 2 ? end : begin;
}

bool Tokenizer::give_folded(std::size_t begin, std::size_t end, std::string_view letters,
                            bool unspaced) {
    folded_.clear();
    append_folded(folded_, letters);
    return give(begin, end, folded_, unspaced);
}

/// False where the form is none of a word.
bool Tokenizer::give(std::size_t begin, std::size_t end, std::string_view form, bool unspaced) {
    if (form.empty() || form.size() > max_form_size) {
        return false;
    }
    word_ = {begin, end, form, is_glued(begin), unspaced};
    is_first_ = false;
    return true;
}

/// Between the last word and `begin` stands something, but no blank and no end of a clause.
bool Tokenizer::is_glued(std::size_t begin) const {
    const auto between = text_.substr(word_.end, begin - word_.end);
    return !is_first_ && between.size() <= 3 &&
           between.find_first_of(" \t\r\n\",;()[]") == std::string_view::npos;
}

}  // namespace news
