// SPDX-License-Identifier: GPL-2.0-or-later
/// Words of a text to terms of the index: one way for articles and for queries.
#pragma once

#include <cstddef>
#include <cstdint>
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

/// Finds the stem of folded words of one language. Not for use by two threads at once.
class Stemmer {
public:
    /// @param language  ISO 639 code; a language without a stemmer leaves words as they are
    explicit Stemmer(std::string_view language);

    /// The stem of a Token's form. The view is valid until the next call.
    std::string_view stem(std::string_view form);

    /// The stems that the words of a text give, in order: of each word its stem; in scripts
    /// without blanks the pairs of characters, or the character that stands alone. Fills one string
    /// per token, which is empty for the first character of a pair.
    std::vector<std::string> stems(const std::vector<Token>& tokens);

private:
    Xapian::Stem stem_;
    bool stems_ = false;
    StringTable known_;
    std::vector<std::uint32_t> stem_numbers_;  ///< by the number of the known word
    StringTable known_stems_;
};

/// The term of a word's exact form in a field: prefix and form.
std::string form_term(std::string_view prefix, std::string_view form);

/// The term of a stem in a field: "Z", prefix and stem.
std::string stem_term(std::string_view prefix, std::string_view stem);

/// True for function words ("the", "und", "de") of a language, given as a Token's form.
bool is_stop_word(std::string_view form, std::string_view language);

}  // namespace news
