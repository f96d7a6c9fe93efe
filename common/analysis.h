// SPDX-License-Identifier: GPL-2.0-or-later
/// Words of a text to terms of the index: one way for articles and for queries.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/string_table.h"

namespace news {

/// One word of a text, as tokenize() finds it.
///
/// - Words are runs of letters, digits and marks; what joins parts ("face-to-face", "time.com",
///   "AT&T") separates words, and the parts behind the first are `glued`.
/// - Possessive "'s" is no part of a word; an elided article is a word of its own ("d'actium");
///   other apostrophes vanish ("don't" gives "dont"). Dots of acronyms vanish ("U.S." gives "us").
/// - In scripts without blanks between words (Chinese, Japanese, Korean, Thai, ...) each character
///   is a word, and its stem is the pair with the one before it.
struct Token {
    std::size_t begin = 0;  ///< bytes of the text
    std::size_t end = 0;
    std::string form;       ///< folded as by fold()
    bool glued = false;     ///< follows the token before it without a blank between
    bool unspaced = false;  ///< a character of a script without blanks
};

/// The words of `text` in order. Words beyond max_form_size bytes are left out.
std::vector<Token> tokenize(std::string_view text);

inline constexpr std::size_t max_form_size = 100;

/// True for languages (ISO 639) whose words have stems; those of others are left as they are.
bool has_stemmer(std::string_view language);

/// Finds the stem of folded words of one language. Not for use by two threads at once.
class Stemmer {
public:
    explicit Stemmer(std::string_view language);

    /// Whose stems these are, for stem_term(): empty for a language without a stemmer.
    [[nodiscard]] const std::string& language() const { return language_; }

    /// The stem of a Token's form. The view is valid until the next call.
    std::string_view stem(std::string_view form);

    /// The stems that the words of a text give, in order: of each word its stem; in scripts
    /// without blanks the pairs of characters, or the character that stands alone. Fills one string
    /// per token, which is empty for the first character of a pair.
    std::vector<std::string> stems(const std::vector<Token>& tokens);

    /// The one of stems() that the token at that place gives. The view is valid until the next
    /// call.
    std::string_view stem_at(const std::vector<Token>& tokens, std::size_t place);

private:
    std::string language_;
    Xapian::Stem stem_;
    StringTable known_;
    std::vector<std::uint32_t> stem_numbers_;  ///< by the number of the known word
    StringTable known_stems_;
    std::string pair_;
};

/// The term of a word's exact form in a field: prefix and form.
std::string form_term(std::string_view prefix, std::string_view form);

/// The term of a stem in a field: "Z", prefix, language, ":" and stem; without a language "Z",
/// prefix and stem. No word has a colon, so no two of them are the same.
///
/// @param language  as Stemmer::language() has it
std::string stem_term(std::string_view prefix, std::string_view language, std::string_view stem);

/// What stem_term() makes without a prefix, apart again. The views are of the term.
struct StemOfTerm {
    std::string_view language;
    std::string_view stem;
};

/// Nothing for a term of another kind.
std::optional<StemOfTerm> stem_of_term(std::string_view term);

/// True for function words ("the", "und", "de") of a language, given as a Token's form.
bool is_stop_word(std::string_view form, std::string_view language);

}  // namespace news
