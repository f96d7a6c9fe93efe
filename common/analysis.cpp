// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/analysis.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "common/text.h"
#include "common/utf8.h"

namespace news {
namespace {

constexpr char stem_mark = 'Z';
constexpr char language_end = ':';

bool is_ascii_letter_or_digit(UChar32 c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
}

bool is_mark(UChar32 c) {
    return c >= 0x300 && (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_MC_MASK)) != 0;
}

/// Zero-width joiners hold parts of one word together in Persian and Indic scripts.
bool is_word_character(UChar32 c) {
    return c < 0x80 ? is_ascii_letter_or_digit(c)
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

/// Reads the words of one text from left to right.
class Tokenizer {
public:
    explicit Tokenizer(std::string_view text) : text_(text) {}

    std::vector<Token> run() {
        while (at_ < text_.size()) {
            const std::size_t begin = at_;
            const UChar32 c = next_code_point(text_, at_);
            if (is_unspaced(c)) {
                take_character(begin);
            } else if (c >= 0 && is_word_character(c) && !is_mark(c)) {
                at_ = begin;
                take_word();
            }
        }
        return std::move(tokens_);
    }

private:
    /// The code point at `at` without moving, or -1 at the end.
    [[nodiscard]] UChar32 peek(std::size_t at) const {
        return at < text_.size() ? next_code_point(text_, at) : -1;
    }

    [[nodiscard]] bool is_plain(std::size_t at) const {
        const UChar32 c = peek(at);
        return c >= 0 && is_word_character(c) && !is_unspaced(c);
    }

    /// Behind the run of word characters at `at`.
    [[nodiscard]] std::size_t run_end(std::size_t at) const {
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

    void take_character(std::size_t begin) {
        while (is_mark(peek(at_))) {
            next_code_point(text_, at_);
        }
        add(begin, at_, text_.substr(begin, at_ - begin), true);
    }

    void take_word() {
        const std::size_t begin = at_;
        if (const std::size_t end = acronym_end(begin); end != begin) {
            std::string letters(text_.substr(begin, end - begin));
            std::erase(letters, '.');
            at_ = end;
            add(begin, end, letters, false);
            return;
        }
        std::string letters;
        std::size_t end = begin;
        for (;;) {
            const std::size_t part_end = run_end(end);
            letters += text_.substr(end, part_end - end);
            end = part_end;
            at_ = end;
            if (!joins(letters, end)) {
                break;
            }
        }
        add(begin, end, letters, false);
    }

    /// Looks at an apostrophe at `end`. True: the word goes on at `end`, which is moved there.
    /// Where it does not, at_ is moved over what belongs to no word.
    bool joins(std::string_view letters, std::size_t& end) {
        std::size_t behind = end;
        if (end >= text_.size() || !is_apostrophe(next_code_point(text_, behind)) ||
            !is_plain(behind)) {
            return false;
        }
        const std::size_t part_end = run_end(behind);
        const auto part = text_.substr(behind, part_end - behind);
        if ((part == "s" || part == "S")) {
            at_ = part_end;
            return false;
        }
        if (is_elision(fold(letters))) {
            at_ = behind;
            return false;
        }
        end = behind;
        return true;
    }

    /// Behind "U.S." or "U.S" at `begin`: two or more single letters with dots. Else `begin`.
    [[nodiscard]] std::size_t acronym_end(std::size_t begin) const {
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

    void add(std::size_t begin, std::size_t end, std::string_view letters, bool unspaced) {
        std::string form = fold(letters);
        if (form.empty() || form.size() > max_form_size) {
            return;
        }
        tokens_.push_back({begin, end, std::move(form), is_glued(begin), unspaced});
    }

    /// Between the last token and `begin` stands something, but no blank and no end of a clause.
    [[nodiscard]] bool is_glued(std::size_t begin) const {
        if (tokens_.empty()) {
            return false;
        }
        const auto between = text_.substr(tokens_.back().end, begin - tokens_.back().end);
        return between.size() <= 3 && between.find_first_of(" \t\r\n\",;()[]") == std::string::npos;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

bool has_digit(std::string_view form) {
    return std::ranges::any_of(form, [](char c) { return '0' <= c && c <= '9'; });
}

}  // namespace

bool has_stemmer(std::string_view language) {
    static constexpr auto languages = std::to_array<std::string_view>(
        {"ar", "ca", "da", "de", "en", "es", "eu", "fi", "fr", "ga", "hu", "hy", "id",
         "it", "lt", "nb", "ne", "nl", "nn", "no", "pt", "ro", "ru", "sv", "ta", "tr"});
    return std::ranges::binary_search(languages, language);
}

std::vector<Token> tokenize(std::string_view text) { return Tokenizer(text).run(); }

Stemmer::Stemmer(std::string_view language)
    : language_(has_stemmer(language) ? language : ""),
      stem_(language_.empty() ? Xapian::Stem() : Xapian::Stem(language_)) {}

std::string_view Stemmer::stem(const std::string& form) {
    if (language_.empty() || has_digit(form)) {
        return form;
    }
    // Words repeat: a look-up costs a tenth of stemming anew. The limit bounds the memory.
    constexpr std::size_t max_known = 200'000;
    if (const auto found = known_.find(form); found != known_.end()) {
        return found->second;
    }
    if (known_.size() >= max_known) {
        known_.clear();
    }
    return known_.emplace(form, stem_(form)).first->second;
}

std::vector<std::string> Stemmer::stems(const std::vector<Token>& tokens) {
    std::vector<std::string> result(tokens.size());
    const auto is_pair = [&tokens](std::size_t second) {
        return second > 0 && second < tokens.size() && tokens[second].unspaced &&
               tokens[second - 1].unspaced && tokens[second].begin == tokens[second - 1].end;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].unspaced) {
            result[i] = stem(tokens[i].form);
        } else if (is_pair(i)) {
            result[i] = tokens[i - 1].form + tokens[i].form;
        } else if (!is_pair(i + 1)) {
            result[i] = tokens[i].form;
        }
    }
    return result;
}

std::string form_term(std::string_view prefix, std::string_view form) {
    return std::string(prefix).append(form);
}

std::string stem_term(std::string_view prefix, std::string_view language, std::string_view stem) {
    std::string term = std::string(1, stem_mark).append(prefix);
    if (!language.empty()) {
        term.append(language).append(1, language_end);
    }
    return term.append(stem);
}

std::optional<StemOfTerm> stem_of_term(std::string_view term) {
    const bool is_of_any_text = term.size() > 1 && term.front() == stem_mark &&
                                (term[1] < 'A' || term[1] > 'Z');  // as prefixes begin
    if (!is_of_any_text) {
        return std::nullopt;
    }
    term.remove_prefix(1);
    const std::size_t end = term.find(language_end);
    return end == std::string_view::npos ? StemOfTerm{{}, term}
                                         : StemOfTerm{term.substr(0, end), term.substr(end + 1)};
}

}  // namespace news
