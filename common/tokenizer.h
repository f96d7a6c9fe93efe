// SPDX-License-Identifier: GPL-2.0-or-later
/// The words of a text one by one, without memory for each: what tokenize() is made of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <unicode/umachine.h>

namespace news {

/// A Token whose form is lent: it is valid until the Tokenizer moves.
struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view form;
    bool glued = false;
    bool unspaced = false;
};

/// How words of ASCII are read.
enum class AsciiWords {
    by_table,  ///< byte by byte, wherever no rule for more than letters and digits applies
    by_rules,  ///< as all others: slow, and what tests compare the table with
};

/// Reads the words of one text from left to right. Keeps a view of the text.
class Tokenizer {
public:
    explicit Tokenizer(std::string_view text, AsciiWords ascii = AsciiWords::by_table)
        : text_(text), ascii_(ascii) {}

    /// Moves to the next word; false behind the last one.
    bool next();

    [[nodiscard]] const Word& word() const { return word_; }

private:
    [[nodiscard]] UChar32 peek(std::size_t at) const;
    [[nodiscard]] bool is_plain(std::size_t at) const;
    [[nodiscard]] std::size_t run_end(std::size_t at) const;
    [[nodiscard]] std::size_t acronym_end(std::size_t begin) const;
    [[nodiscard]] bool is_glued(std::size_t begin) const;
    [[nodiscard]] bool ends_table_word(std::size_t begin, std::size_t end) const;

    bool take_by_table();
    bool take_by_rules();
    bool take_character(std::size_t begin);
    bool take_word();
    bool joins(std::size_t& end);
    bool give(std::size_t begin, std::size_t end, std::string_view form, bool unspaced);
    bool give_folded(std::size_t begin, std::size_t end, std::string_view letters, bool unspaced);

    std::string_view text_;
    AsciiWords ascii_;
    std::size_t at_ = 0;
    bool is_first_ = true;
    Word word_;
    std::string letters_;  ///< of the word at hand, as they stand in the text
    std::string folded_;
};

}  // namespace news
