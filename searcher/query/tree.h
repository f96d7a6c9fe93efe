// SPDX-License-Identifier: GPL-2.0-or-later
/// The meaning of a query as a tree of small values.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/schema.h"

namespace news::searcher {

struct Node;

/// All of `parts`; those that are Not exclude. Never empty.
struct And {
    std::vector<Node> parts;
};

/// At least one of `parts`. Never empty.
struct Or {
    std::vector<Node> parts;
};

struct Not {
    std::vector<Node> part;  ///< exactly one
};

enum class WordForm {
    any,    ///< every form with the same stem
    exact,  ///< this form alone; case and accents do not count
    prefix  ///< every word that begins so
};

struct Word {
    std::string text;  ///< as typed, without = and *
    WordForm form = WordForm::any;
};

struct Phrase {
    std::string text;  ///< as typed, without quotation marks
};

/// What stands behind "name:"; words and phrases inside `value` mean that field.
struct InField {
    const Field* field;       ///< a row of the field table; never null
    std::vector<Node> value;  ///< exactly one
};

/// Articles whose days overlap these; an end that is missing is open.
struct Days {
    std::optional<std::chrono::sys_days> first;
    std::optional<std::chrono::sys_days> last;
};

struct Undated {};

struct Everything {};

struct Node {
    std::variant<And, Or, Not, Word, Phrase, InField, Days, Undated, Everything> value;
    std::size_t begin = 0;  ///< byte positions in the query
    std::size_t end = 0;
};

/// Visitor made of lambdas: std::visit(Overloaded{[](const And&) ..., ...}, node.value).
template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

}  // namespace news::searcher
