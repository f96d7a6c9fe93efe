// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/matcher.h"

#include <algorithm>
#include <array>
#include <utility>

#include "searcher/query/pattern.h"
#include "searcher/query/words.h"

namespace news::searcher {
namespace {

/// Behind `forms` where they stand side by side from the word at hand on; else 0.
std::size_t row_end(const Tokenizer& words, const std::vector<std::string>& forms) {
    if (words.word().form != forms.front()) {
        return 0;
    }
    Tokenizer ahead = words;
    std::size_t end = words.word().end;
    for (std::size_t i = 1; i < forms.size(); ++i) {
        if (!ahead.next() || ahead.word().form != forms[i]) {
            return 0;
        }
        end = ahead.word().end;
    }
    return end;
}

/// False where a stem may begin with another letter than its word: Arabic, Irish, Indonesian and
/// Tamil take off prefixes, Nepali and Turkish endings down to nothing or a hardened first letter.
bool keeps_first_letter(std::string_view language) {
    static constexpr auto others =
        std::to_array<std::string_view>({"ar", "ga", "id", "ne", "ta", "tr"});
    return !std::ranges::binary_search(others, language);
}

std::size_t byte(char c) { return static_cast<unsigned char>(c); }

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
    const auto [found, is_new] = languages_.try_emplace(name, Language{Stemmer(name), {}, {}});
    Language& language = found->second;
    if (is_new) {
        for (const Pattern& pattern : patterns_) {
            language.stems.emplace_back(language.stemmer.stem(pattern.word));
            add_start(pattern, language);
        }
    }
    return language;
}

/// Most words of a text begin with another letter than those of the query: they need no stem.
void Matcher::add_start(const Pattern& pattern, Language& language) {
    const bool is_word = pattern.forms.empty() && pattern.like.empty();
    const std::string& start = is_word                 ? pattern.word
                               : pattern.forms.empty() ? pattern.like
                                                       : pattern.forms.front();
    const char first = start.empty() ? '*' : start.front();
    if (first == '*' || first == '?' ||
        (is_word && !keeps_first_letter(language.stemmer.language()))) {
        language.starts.set();
    } else {
        language.starts.set(byte(first));
    }
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

std::size_t Matcher::match_end(const Pattern& pattern, const Tokenizer& words, bool has_its_stem) {
    if (!pattern.forms.empty()) {
        return row_end(words, pattern.forms);
    }
    const news::Word& word = words.word();
    const bool matches =
        pattern.like.empty() ? has_its_stem : matches_pattern(word.form, pattern.like);
    return matches ? word.end : 0;
}

void Matcher::add_matches_at(const Tokenizer& words, std::size_t number, Language& language,
                             Place place, std::vector<Found>& found) const {
    const news::Word& word = words.word();
    const std::string_view stem = language.stemmer.stem(word.form);
    for (std::size_t i = 0; i < patterns_.size(); ++i) {
        const Pattern& pattern = patterns_[i];
        const std::size_t end =
            counts(pattern.scope, place) ? match_end(pattern, words, stem == language.stems[i]) : 0;
        if (end > 0) {
            const std::size_t last = number + std::max(pattern.forms.size(), std::size_t{1}) - 1;
            found.push_back({{word.begin, end, pattern.leaf}, number, last, pattern.scope});
        }
    }
}

std::vector<TextMatch> Matcher::matches(std::string_view text, const std::string& language,
                                        Place place) {
    std::vector<Found> found;
    Language& spoken = language_named(language);
    std::size_t number = 0;
    for (Tokenizer words(text); words.next(); ++number) {
        if (spoken.starts[byte(words.word().form.front())]) {
            add_matches_at(words, number, spoken, place, found);
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
