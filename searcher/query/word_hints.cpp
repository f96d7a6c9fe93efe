// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/word_hints.h"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "common/options.h"
#include "common/schema.h"
#include "common/text.h"
#include "common/utf8.h"

namespace news::searcher {
namespace {

struct LikeOperator {
    std::string_view word;
    std::string_view operation;
};

/// Words that mean an operator elsewhere. Only those between others are worth a hint.
constexpr LikeOperator like_operators[] = {
    {"or", "OR"}, {"Or", "OR"}, {"|", "OR"}, {"||", "OR"}, {"not", "NOT"}, {"Not", "NOT"},
};

bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_operand(const QueryToken& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::phrase ||
           token.kind == TokenKind::field || token.kind == TokenKind::open ||
           token.kind == TokenKind::close;
}

std::string without(std::string_view query, const QueryToken& token) {
    return clean_line(replaced(query, token.begin, token.end, ""));
}

}  // namespace

bool has_letter_or_digit(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (const UChar32 c = next_code_point(text, at); c >= 0 && u_isalnum(c) != 0) {
            return true;
        }
    }
    return false;
}

bool is_punctuation(std::string_view text) {
    static constexpr std::string_view operators = "*=+~|";
    for (std::size_t at = 0; at < text.size();) {
        if (operators.find(text[at]) != std::string_view::npos ||
            u_ispunct(next_code_point(text, at)) == 0) {
            return false;
        }
    }
    return true;
}

bool is_distance_operator(std::string_view word) {
    if (word == "NEAR" || word == "ADJ") {
        return true;
    }
    const std::size_t slash = word.find('/');
    if (slash == std::string_view::npos || !is_digits(word.substr(slash + 1))) {
        return false;
    }
    const std::string_view name = word.substr(0, slash);
    return name == "NEAR" || name == "ADJ" || name == "w" || name == "W" || name == "pre";
}

std::optional<Note> operator_note(std::string_view query, const std::vector<QueryToken>& tokens,
                                  std::size_t at) {
    const QueryToken& token = tokens[at];
    const bool between = at > 0 && at + 1 < tokens.size() && is_operand(tokens[at - 1]) &&
                         is_operand(tokens[at + 1]);
    if (!between) {
        return std::nullopt;
    }
    if (is_distance_operator(token.text)) {
        return Note{
            fmt::format("“{}” is left out: distances between words are not supported", token.text),
            token.begin, token.end, without(query, token)};
    }
    const auto* const like = std::ranges::find(like_operators, token.text, &LikeOperator::word);
    if (like == std::end(like_operators)) {
        return std::nullopt;
    }
    return Note{
        fmt::format("“{}” is read as a word; the operator is {}", token.text, like->operation),
        token.begin, token.end, replaced(query, token.begin, token.end, like->operation)};
}

std::optional<Note> distance_note(std::string_view query, const std::vector<QueryToken>& tokens,
                                  std::size_t at) {
    if (at == 0 || at >= tokens.size() || tokens[at].begin != tokens[at - 1].end ||
        !tokens[at].text.starts_with('~') || !is_digits(tokens[at].text.substr(1))) {
        return std::nullopt;
    }
    return Note{
        fmt::format("“{}” is left out: distances between words are not supported", tokens[at].text),
        tokens[at].begin, tokens[at].end, without(query, tokens[at])};
}

std::optional<Note> star_note(std::string_view query, const QueryToken& word) {
    const std::size_t star = word.text.find('*');
    if (star == std::string::npos || star + 1 == word.text.size()) {
        return std::nullopt;
    }
    std::string plain = word.text;
    std::erase(plain, '*');
    return Note{"a star stands for letters at the end of a word only", word.begin, word.end,
                replaced(query, word.begin, word.end, plain)};
}

Note unknown_field_note(std::string_view query, const QueryToken& name, std::string_view value) {
    if (value.starts_with("//")) {
        return {"an address is searched as words; to find an article by its address, use url:",
                name.begin, name.end, replaced(query, name.begin, name.begin, "url:")};
    }
    std::vector<std::string_view> names;
    std::ranges::transform(fields, std::back_inserter(names), &Field::name);
    names.push_back("is");
    const std::string_view close = nearest(name.text, names);
    std::string message = fmt::format("“{}:” is no field and is read as a word", name.text);
    if (close.empty()) {
        return {message, name.begin, name.end, {}};
    }
    return {fmt::format("{}; the nearest field is “{}:”", message, close), name.begin, name.end,
            replaced(query, name.begin, name.end - 1, close)};
}

}  // namespace news::searcher
