// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/analysis.h"

#include <algorithm>
#include <array>

#include "common/tokenizer.h"

namespace news {
namespace {

constexpr char stem_mark = 'Z';
constexpr char language_end = ':';

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

std::vector<Token> tokenize(std::string_view text) {
    std::vector<Token> tokens;
    for (Tokenizer words(text); words.next();) {
        const Word& word = words.word();
        tokens.push_back({word.begin, word.end, std::string(word.form), word.glued, word.unspaced});
    }
    return tokens;
}

Stemmer::Stemmer(std::string_view language)
    : language_(has_stemmer(language) ? language : ""),
      stem_(language_.empty() ? Xapian::Stem() : Xapian::Stem(language_)) {}

std::string_view Stemmer::stem(std::string_view form) {
    if (language_.empty() || has_digit(form)) {
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
    std::vector<std::string> result;
    result.reserve(tokens.size());
    for (std::size_t place = 0; place < tokens.size(); ++place) {
        result.emplace_back(stem_at(tokens, place));
    }
    return result;
}

std::string_view Stemmer::stem_at(const std::vector<Token>& tokens, std::size_t place) {
    const Token& token = tokens[place];
    if (!token.unspaced) {
        return stem(token.form);
    }
    const auto is_pair = [&tokens](std::size_t second) {
        return second > 0 && second < tokens.size() && tokens[second].unspaced &&
               tokens[second - 1].unspaced && tokens[second].begin == tokens[second - 1].end;
    };
    if (is_pair(place)) {
        pair_ = tokens[place - 1].form + token.form;
        return pair_;
    }
    return is_pair(place + 1) ? std::string_view() : token.form;
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
