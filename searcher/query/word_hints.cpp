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

bool is_operand(const QueryToken& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::phrase ||
           token.kind == TokenKind::field || token.kind == TokenKind::open ||
           token.kind == TokenKind::close;
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

std::optional<Note> operator_note(std::string_view query, const std::vector<QueryToken>& tokens,
                                  std::size_t at) {
    const QueryToken& token = tokens[at];
    const bool between = at > 0 && at + 1 < tokens.size() && is_operand(tokens[at - 1]) &&
                         is_operand(tokens[at + 1]);
    if (!between) {
        return std::nullopt;
    }
    const auto* const like = std::ranges::find(like_operators, token.text, &LikeOperator::word);
    if (like == std::end(like_operators)) {
        return std::nullopt;
    }
    return Note{
        fmt::format("“{}” is read as a word; the operator is {}", token.text, like->operation),
        token.begin, token.end, replaced(query, token.begin, token.end, like->operation)};
}

Note unknown_field_note(std::string_view query, const QueryToken& name, std::string_view value) {
    if (value.starts_with("//")) {
        return {"an address is searched as words; to find an article by its address, use url:",
                name.begin, name.end, replaced(query, name.begin, name.begin, "url:")};
    }
    std::vector<std::string_view> names;
    std::ranges::transform(fields, std::back_inserter(names), &Field::name);
    names.insert(names.end(), {"is", "has", "since", "until", "before", "after"});
    const std::string_view close = nearest(name.text, names);
    std::string message = fmt::format("“{}:” is no field and is read as a word", name.text);
    if (close.empty()) {
        return {message, name.begin, name.end, {}};
    }
    return {fmt::format("{}; the nearest field is “{}:”", message, close), name.begin, name.end,
            replaced(query, name.begin, name.end - 1, close)};
}

}  // namespace news::searcher
