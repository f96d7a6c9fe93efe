// SPDX-License-Identifier: GPL-2.0-or-later
/// A place among the tokens of a text, and what the forms of dates read there.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "indexer/extract/date_tokens.h"

namespace news::indexer {

/// A place among the tokens of a text. Copies are cheap: a form that does not fit is given up by
/// dropping its copy.
struct DateCursor {
    std::string_view text;
    std::span<const DateToken> tokens;
    std::string_view language;
    std::size_t at = 0;

    [[nodiscard]] const DateToken* peek(std::size_t ahead = 0) const {
        return at + ahead < tokens.size() ? &tokens[at + ahead] : nullptr;
    }

    [[nodiscard]] std::string_view text_of(const DateToken& token) const {
        return text.substr(token.begin, token.end - token.begin);
    }

    [[nodiscard]] bool is_mark(std::size_t ahead, std::string_view marks) const {
        const DateToken* token = peek(ahead);
        return token != nullptr && token->kind == DateToken::Kind::mark &&
               marks.find(text_of(*token)) != std::string_view::npos;
    }

    [[nodiscard]] bool is_number(std::size_t ahead, unsigned fewest, unsigned most) const {
        const DateToken* token = peek(ahead);
        return token != nullptr && token->kind == DateToken::Kind::number &&
               token->digits >= fewest && token->digits <= most;
    }

    [[nodiscard]] bool is_word(std::size_t ahead) const {
        const DateToken* token = peek(ahead);
        return token != nullptr && token->kind == DateToken::Kind::word;
    }

    std::optional<int> take_number(unsigned fewest, unsigned most) {
        if (!is_number(0, fewest, most)) {
            return std::nullopt;
        }
        return tokens[at++].value;
    }

    /// One of the characters of `marks`, which are ASCII.
    std::optional<int> take_mark(std::string_view marks) {
        if (!is_mark(0, marks)) {
            return std::nullopt;
        }
        return tokens[at++].value;
    }
};

/// What a form has read. Without a day it is a month, without a year a day of any year.
struct DateMatch {
    std::optional<int> year;
    int month = 0;
    std::optional<int> day;
    bool swappable = false;           ///< day and month may stand in the other order
    std::optional<bool> month_first;  ///< the order in which numbers with slashes were read
    std::size_t end = 0;              ///< token behind the date
};

/// A year of four digits; years of the Buddhist era, as Thai papers write them, become ours.
std::optional<int> take_year(DateCursor& cursor);

/// True where the next token is a word that begins with one of `beginnings`.
bool starts_word(const DateCursor& cursor, std::span<const std::string_view> beginnings);

}  // namespace news::indexer
