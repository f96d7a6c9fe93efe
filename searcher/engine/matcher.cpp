// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/matcher.h"

#include <algorithm>
#include <utility>

#include "searcher/query/words.h"

namespace news::searcher {
namespace {

/// True when `forms` stand side by side from tokens[at] on.
bool stands_at(const std::vector<Token>& tokens, std::size_t at,
               const std::vector<std::string>& forms) {
    if (at + forms.size() > tokens.size()) {
        return false;
    }
    for (std::size_t i = 0; i < forms.size(); ++i) {
        if (tokens[at + i].form != forms[i]) {
            return false;
        }
    }
    return true;
}

}  // namespace

Matcher::Matcher(const Node& query, const std::vector<std::string>& languages) {
    for (const std::string& language : languages) {
        query_stemmers_.emplace_back(language);
    }
    add(query, Place::body);
}

void Matcher::add(const Node& node, Place place) {
    const auto add_all = [this, place](const std::vector<Node>& parts) {
        for (const Node& part : parts) {
            add(part, place);
        }
    };
    std::visit(Overloaded{[&](const And& all) { add_all(all.parts); },
                          [&](const Or& either) { add_all(either.parts); },
                          [&](const Word& word) { add_word(word, place); },
                          [&](const Phrase& phrase) { add_forms(tokenize(phrase.text), place); },
                          [&](const InField& in) {
                              if (in.field->name == "title") {
                                  add(in.value.front(), Place::title);
                              } else if (in.field->name == "caption") {
                                  add(in.value.front(), Place::caption);
                              }
                          },
                          [](const auto&) {}},
               node.value);
}

void Matcher::add_word(const Word& word, Place place) {
    const std::vector<Token> tokens = tokens_of_word(word.text);
    if (tokens.empty()) {
        return;
    }
    if (word.form == WordForm::prefix) {
        patterns_.push_back({next_leaf(), place, {}, {}, tokens.back().form});
    } else if (tokens.size() == 1 && word.form == WordForm::any) {
        Pattern pattern{next_leaf(), place, {}, {}, {}};
        for (Stemmer& stemmer : query_stemmers_) {
            pattern.stems.push_back(stemmer.stems(tokens).front());
        }
        patterns_.push_back(std::move(pattern));
    } else {
        add_forms(tokens, place);
    }
}

void Matcher::add_forms(const std::vector<Token>& tokens, Place place) {
    if (tokens.empty()) {
        return;
    }
    Pattern pattern{next_leaf(), place, {}, {}, {}};
    std::ranges::transform(tokens, std::back_inserter(pattern.forms), &Token::form);
    patterns_.push_back(std::move(pattern));
}

std::uint64_t Matcher::next_leaf() {
    constexpr unsigned bits = 64;  // as many as a query has leaves
    return std::uint64_t{1} << (leaves_++ % bits);
}

std::size_t Matcher::length_at(const Pattern& pattern, const std::vector<Token>& tokens,
                               std::size_t at, std::string_view stem) {
    const auto is = [](bool matches) { return matches ? std::size_t{1} : std::size_t{0}; };
    if (!pattern.forms.empty()) {
        return stands_at(tokens, at, pattern.forms) ? pattern.forms.size() : 0;
    }
    if (!pattern.start.empty()) {
        return is(tokens[at].form.starts_with(pattern.start));
    }
    return is(std::ranges::find(pattern.stems, stem) != pattern.stems.end());
}

std::vector<TextMatch> Matcher::matches(std::string_view text, const std::string& language,
                                        Place place) {
    std::vector<TextMatch> found;
    const std::vector<Token> tokens = tokenize(text);
    Stemmer& stemmer = text_stemmers_.try_emplace(language, language).first->second;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string_view stem = stemmer.stem(tokens[i].form);
        for (const Pattern& pattern : patterns_) {
            const bool counts = pattern.place == Place::body || pattern.place == place;
            const std::size_t length = counts ? length_at(pattern, tokens, i, stem) : 0;
            if (length > 0) {
                found.push_back({tokens[i].begin, tokens[i + length - 1].end, pattern.leaf});
            }
        }
    }
    return found;
}

}  // namespace news::searcher
