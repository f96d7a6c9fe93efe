// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/matcher.h"

#include <algorithm>
#include <utility>

#include "searcher/query/pattern.h"
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

/// A match, and the words of the text that it takes.
struct Matcher::Found {
    TextMatch match;
    std::size_t first = 0;
    std::size_t last = 0;
    Scope scope;
};

Matcher::Matcher(const Node& query) { add(query, {}); }

Matcher::Language& Matcher::language_named(const std::string& name) {
    const auto [found, is_new] = languages_.try_emplace(name, Language{Stemmer(name), {}});
    Language& language = found->second;
    if (is_new) {
        for (const Pattern& pattern : patterns_) {
            language.stems.emplace_back(language.stemmer.stem(pattern.word));
        }
    }
    return language;
}

void Matcher::add(const Node& node, const Scope& scope) {
    std::visit(Overloaded{[&](const Not&) {}, [&](const Near& near) { add_near(near, scope); },
                          [&](const Word& word) { add_word(word, scope); },
                          [&](const Phrase& phrase) { add_phrase(phrase, scope); },
                          [&](const InField& in) {
                              if (in.field->kind == FieldKind::text) {
                                  Scope inside = scope;
                                  inside.field = in.field;
                                  add(in.value.front(), inside);
                              }
                          },
                          [&](const auto&) {
                              for (const Node& part : parts_of(node)) {
                                  add(part, scope);
                              }
                          }},
               node.value);
}

/// All leaves of one part are the same part: one of them is enough, or all stand near anyway.
void Matcher::add_near(const Near& near, Scope scope) {
    scope.group = ++groups_;
    scope.distance = near.distance;
    for (const Node& part : near.parts) {
        ++scope.part;
        add(part, scope);
    }
}

void Matcher::add_phrase(const Phrase& phrase, Scope scope) {
    const std::vector<Token> tokens = tokenize(phrase.text);
    if (phrase.within == 0 || tokens.size() < 2) {
        add_forms(tokens, scope);
        return;
    }
    scope.group = ++groups_;
    scope.distance = std::max(phrase.within, static_cast<unsigned>(tokens.size() - 1));
    for (const Token& token : tokens) {
        ++scope.part;
        add_forms({token}, scope);
    }
}

void Matcher::add_word(const Word& word, const Scope& scope) {
    const std::vector<Token> tokens = tokens_of_word(word.text);
    if (tokens.empty()) {
        return;
    }
    if (word.form == WordForm::pattern) {
        patterns_.push_back({next_leaf(), scope, {}, {}, folded_pattern(word.text)});
    } else if (tokens.size() == 1 && word.form == WordForm::any) {
        patterns_.push_back({next_leaf(), scope, tokens.front().form, {}, {}});
    } else {
        add_forms(tokens, scope);
    }
}

void Matcher::add_forms(const std::vector<Token>& tokens, const Scope& scope) {
    if (tokens.empty()) {
        return;
    }
    Pattern pattern{next_leaf(), scope, {}, {}, {}};
    std::ranges::transform(tokens, std::back_inserter(pattern.forms), &Token::form);
    patterns_.push_back(std::move(pattern));
}

bool Matcher::counts(const Scope& scope, Place place) {
    if (scope.field == nullptr) {
        return true;
    }
    switch (place) {
        case Place::title:
            return scope.field->name == "title" || scope.field->name == "lead";
        case Place::caption:
            return scope.field->name == "caption";
        default:
            return scope.field->name == "body" || scope.field->name == "lead";
    }
}

std::uint64_t Matcher::next_leaf() {
    constexpr unsigned bits = 64;  // as many as a query has leaves
    return std::uint64_t{1} << (leaves_++ % bits);
}

std::size_t Matcher::length_at(const Pattern& pattern, const std::vector<Token>& tokens,
                               std::size_t at, bool has_its_stem) {
    const auto is = [](bool matches) { return matches ? std::size_t{1} : std::size_t{0}; };
    if (!pattern.forms.empty()) {
        return stands_at(tokens, at, pattern.forms) ? pattern.forms.size() : 0;
    }
    if (!pattern.like.empty()) {
        return is(matches_pattern(tokens[at].form, pattern.like));
    }
    return is(has_its_stem);
}

std::vector<TextMatch> Matcher::matches(std::string_view text, const std::string& language,
                                        Place place) {
    std::vector<Found> found;
    const std::vector<Token> tokens = tokenize(text);
    auto& [stemmer, stems] = language_named(language);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string_view stem = stemmer.stem(tokens[i].form);
        for (std::size_t leaf = 0; leaf < patterns_.size(); ++leaf) {
            const Pattern& pattern = patterns_[leaf];
            const std::size_t length = counts(pattern.scope, place)
                                           ? length_at(pattern, tokens, i, stem == stems[leaf])
                                           : 0;
            if (length > 0) {
                const std::size_t last = i + length - 1;
                found.push_back(
                    {{tokens[i].begin, tokens[last].end, pattern.leaf}, i, last, pattern.scope});
            }
        }
    }
    std::vector<TextMatch> matches;
    for (const Found& one : found) {
        if (one.scope.group == 0 || stands_near_its_group(one, found, patterns_)) {
            matches.push_back(one.match);
        }
    }
    return matches;
}

/// True when each other part of its group stands within the distance of `one`.
bool Matcher::stands_near_its_group(const Found& one, const std::vector<Found>& found,
                                    const std::vector<Pattern>& patterns) {
    return std::ranges::all_of(patterns, [&](const Pattern& other) {
        if (other.scope.group != one.scope.group || other.scope.part == one.scope.part) {
            return true;
        }
        return std::ranges::any_of(found, [&](const Found& near) {
            return near.scope.group == one.scope.group && near.scope.part == other.scope.part &&
                   std::max(near.last, one.last) - std::min(near.first, one.first) <=
                       one.scope.distance;
        });
    });
}

}  // namespace news::searcher
