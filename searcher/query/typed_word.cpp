// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/typed_word.h"

#include <string>

#include <fmt/format.h>

#include "common/analysis.h"
#include "searcher/query/parser.h"
#include "searcher/query/pattern.h"
#include "searcher/query/word_hints.h"
#include "searcher/query/words.h"

namespace news::searcher {
namespace {

Node word_node(std::string text, WordForm form, const QueryToken& token) {
    return {.value = Word{std::move(text), form}, .begin = token.begin, .end = token.end};
}

/// True where `text` alone is one word, or is the value of a field, whatever it looks like.
bool stays_word(std::string_view text, const WordPlace& place) {
    if (text.starts_with('=')) {
        return false;
    }
    const std::vector<QueryToken> alone = tokens_of(text);
    return place.begins_value || (alone.size() == 1 && alone.front().kind == TokenKind::word);
}

/// A word that would be read as something else if it stood alone is written by its letters.
std::optional<Node> plain_word(std::string_view text, const QueryToken& token,
                               const WordPlace& place) {
    std::string plain(text);
    if (!stays_word(text, place)) {
        plain.clear();
        for (const Token& word : tokenize(text)) {
            plain += (plain.empty() ? "" : "-") + word.form;
        }
    }
    return has_letter_or_digit(plain)
               ? std::optional(word_node(std::move(plain), WordForm::any, token))
               : std::nullopt;
}

/// Addresses have question marks of their own.
bool takes_patterns(const Field* field) { return field == nullptr || field->name != "url"; }

/// "elect*", "colo?r". A question mark that ends a word ends a question.
std::optional<Node> pattern(const QueryToken& token, const WordPlace& place, QuerySize& size,
                            std::vector<Note>& notes) {
    std::string text = token.text;
    while (text.ends_with('?')) {
        text.pop_back();
    }
    const std::size_t first = text.find_first_of("*?");
    if (first == std::string::npos || !stays_word(text, place)) {
        return plain_word(text, token, place);
    }
    if (letters_before_mark(text) < QueryLimits::letters) {
        std::erase_if(text, [](char c) { return c == '*' || c == '?'; });
        notes.push_back({fmt::format("“{}” has less than {} letters before its star or question "
                                     "mark, which are left out",
                                     token.text, QueryLimits::letters),
                         token.begin, token.end,
                         replaced(place.query, token.begin, token.end, text)});
        return plain_word(text, token, place);
    }
    size.add_pattern();
    return word_node(std::move(text), WordForm::pattern, token);
}

}  // namespace

std::optional<Node> typed_word(const QueryToken& token, const WordPlace& place, QuerySize& size,
                               std::vector<Note>& notes) {
    size.add_leaf();
    std::string_view text = token.text;
    if (text.front() == '=' && has_letter_or_digit(text)) {
        text.remove_prefix(1);
        return word_node(std::string(text), WordForm::exact, token);
    }
    if (text.find_first_of("*?") != std::string_view::npos && takes_patterns(place.field)) {
        return pattern(token, place, size, notes);
    }
    return plain_word(text, token, place);
}

}  // namespace news::searcher
