// SPDX-License-Identifier: GPL-2.0-or-later
/// The meaning of a query as a tree of small values.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
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
    any,     ///< every form with the same stem
    exact,   ///< this form alone; case and accents do not count
    pattern  ///< every word like it: * stands for any letters, ? for one
};

struct Word {
    std::string text;  ///< as typed, without =
    WordForm form = WordForm::any;

    bool operator==(const Word&) const = default;
};

struct Phrase {
    std::string text;  ///< as typed, without quotation marks
    /// 0: the words stand side by side; else all of them within so many words, in any order.
    unsigned within = 0;

    bool operator==(const Phrase&) const = default;
};

/// All of `parts` stand within `distance` words of one another in one text. At least two parts.
struct Near {
    std::vector<Node> parts;  ///< words, phrases and groups of them
    unsigned distance = 10;   ///< from the first word of the first to the last word of the last
    bool in_order = false;
};

/// What stands behind "name:"; words and phrases inside `value` mean that field.
struct InField {
    const Field* field;       ///< a row of the field table; never null
    std::vector<Node> value;  ///< exactly one
};

enum class Match {
    overlaps,  ///< some of the article's days are meant
    within     ///< all of the article's days are meant
};

/// Articles with days among these; an end that is missing is open.
struct Days {
    const Field* field = nullptr;  ///< a field of days; never null
    std::optional<std::chrono::sys_days> first;
    std::optional<std::chrono::sys_days> last;
    Match match = Match::overlaps;

    bool operator==(const Days&) const = default;
};

/// "is:undated", "has:photo": a row of the flag table; never null.
struct HasFlag {
    const Flag* flag;

    bool operator==(const HasFlag&) const = default;
};

struct Everything {
    bool operator==(const Everything&) const = default;
};

struct Node {
    std::variant<And, Or, Not, Near, Word, Phrase, InField, Days, HasFlag, Everything> value;
    std::size_t begin = 0;  ///< byte positions in the query
    std::size_t end = 0;
};

/// True for the same meaning; where the nodes stand in their queries does not count.
bool operator==(const Node& left, const Node& right);

/// Words, phrases, dates and flags below `node`, or 1 for one of them.
int count_leaves(const Node& node);

/// How deep lists, exclusions and fields are nested in `tree`; 0 for a leaf.
int depth_of(const Node& tree);

/// True for what stands at places of a text: words, phrases of neighbours, and groups of them.
bool has_place(const Node& node);

/// The nodes right below `node`; empty for a leaf.
std::span<const Node> parts_of(const Node& node);

/// Visitor made of lambdas: std::visit(Overloaded{[](const And&) ..., ...}, node.value).
template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

}  // namespace news::searcher
