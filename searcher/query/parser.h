// SPDX-License-Identifier: GPL-2.0-or-later
/// Second step of reading a query: tokens become a tree, and every oddity a note.
///
///     query   := and ( OR and )*                  AND binds tighter than OR
///     and     := unary ( [AND] unary )*           a blank is AND
///     unary   := ( NOT | - | + ) unary | primary
///     primary := '(' query ')' | field ':' value | phrase | word | *
///     value   := phrase | word | '(' query ')'
///
/// A field given twice is OR (`source:time source:bbc`), unless an AND stands between.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/note.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// Limits that a query must keep, so that none costs more than a blink.
struct QueryLimits {
    static constexpr std::size_t bytes = 8192;
    static constexpr int leaves = 256;  ///< words, phrases, dates
    static constexpr int depth = 16;    ///< parentheses and NOT inside each other
};

struct ParsedQuery {
    Node tree;
    std::vector<Note> notes;  ///< in the order of the query
};

/// @param languages  ISO 639 codes; function words of these ("the", "und") are left out where
///                   other words tell more
/// @throws Error usage  where no reading is left: nothing to search for, a field without a value,
///                      a date that is none, a limit
ParsedQuery parse_query(std::string_view query, const std::vector<std::string>& languages);

}  // namespace news::searcher
