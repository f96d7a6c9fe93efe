// SPDX-License-Identifier: GPL-2.0-or-later
/// How much of one text stands in another, word for word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis.h"

namespace news {

/// A word by a number: equal folded words have equal numbers, in every run and on every machine.
using WordNumber = std::uint64_t;

WordNumber number_of(std::string_view form);

/// Mixes the bits of a number, so that any part of them is as good as the whole.
std::uint64_t mixed(std::uint64_t number);

/// One number for words in this order.
std::uint64_t number_of_run(std::span<const WordNumber> words);

/// The words of paragraphs, in order, as tokenize() finds them.
std::vector<WordNumber> words_of(const std::vector<std::string>& paragraphs);
void add_words(const std::vector<Token>& tokens, std::vector<WordNumber>& words);

/// A text to compare others with. Compares runs of three words: two texts on different matters
/// share few of them, and a copy of which every fifth word was changed still has most.
class TextWords {
public:
    explicit TextWords(std::vector<WordNumber> words);

    [[nodiscard]] std::size_t size() const { return words_.size(); }
    [[nodiscard]] const std::vector<WordNumber>& words() const { return words_; }

    /// Words that stand in runs which `other` has too.
    [[nodiscard]] std::size_t words_in(const TextWords& other) const;

private:
    std::vector<WordNumber> words_;
    std::vector<std::uint64_t> runs_;  ///< ascending
};

/// Part of the words of `text` that `other` has too, from 0 to 1; 0 for an empty text.
double share_in(const TextWords& text, const TextWords& other);

}  // namespace news
