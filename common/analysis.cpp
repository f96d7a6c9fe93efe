// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/analysis.h"

#include <algorithm>
#include <array>

#include "common/tokenizer.h"

namespace news {
namespace {

bool has_digit(std::string_view form) {
    return std::ranges::any_of(form, [](char c) { return '0' <= c && c <= '9'; });
}

bool has_stemmer(std::string_view language) {
    static constexpr auto languages = std::to_array<std::string_view>(
        {"ar", "ca", "da", "de", "en", "es", "eu", "fi", "fr", "ga", "hu", "hy", "id",
         "it", "lt", "nb", "ne", "nl", "nn", "no", "pt", "ro", "ru", "sv", "ta", "tr"});
    return std::ranges::binary_search(languages, language);
}

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
    std::vector<Token> tokens;
    for (Tokenizer words(text); words.next();) {
        const Word& word = words.word();
        tokens.push_back({word.begin, word.end, std::string(word.form), word.glued, word.unspaced});
    }
    return tokens;
}

Stemmer::Stemmer(std::string_view language)
    : stem_(has_stemmer(language) ? Xapian::Stem(std::string(language)) : Xapian::Stem()),
      stems_(has_stemmer(language)) {}

std::string_view Stemmer::stem(std::string_view form) {
    if (!stems_ || has_digit(form)) {
        return form;
    }
    // Words repeat: a look-up costs a tenth of stemming anew. The limit bounds the memory.
    constexpr std::size_t max_known = 200'000;
    if (known_.size() >= max_known) {
        known_.clear();
        known_stems_.clear();
        stem_numbers_.clear();
    }
    const auto [number, is_new] = known_.add(form);
    if (is_new) {
        stem_numbers_.push_back(known_stems_.add(stem_(std::string(form))).number);
    }
    return known_stems_[stem_numbers_[number]];
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

std::string stem_term(std::string_view prefix, std::string_view stem) {
    return std::string("Z").append(prefix).append(stem);
}

}  // namespace news
