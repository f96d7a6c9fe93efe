// SPDX-License-Identifier: GPL-2.0-or-later
/// Second step of reading a query: tokens become a tree, and every oddity a note.
///
///     query   := and ( OR and )*                  AND binds tighter than OR
///     and     := near ( [AND] near )*             a blank is AND
///     near    := unary ( (NEAR | ADJ)[/n] unary )*  also w/n and pre/n
///     unary   := ( NOT | - | + ) unary | primary
///     primary := '(' query ')' | field ':' value | phrase | word | *
///     value   := phrase | word | '(' query ')'    of a date also >d, <=d, a..b
///     phrase  := "…" [~n]
///
/// A field given twice is OR (`source:time source:bbc`), unless an AND stands between.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/note.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// Limits that a query must keep, so that none costs more than a blink.
struct QueryLimits {
    static constexpr std::size_t bytes = 8192;
    static constexpr int leaves = 256;         ///< words, phrases, dates
    static constexpr int depth = 16;           ///< parentheses and NOT inside each other
    static constexpr int near = 8;             ///< words and phrases that one distance joins
    static constexpr int patterns = 8;         ///< words with a star or question mark
    static constexpr std::size_t letters = 3;  ///< before the first star, at least
};

/// What reading a query depends on.
struct Reading {
    /// ISO 639 codes; function words of these ("the", "und") are left out where other words tell
    /// more.
    std::vector<std::string> languages;
    std::chrono::sys_days today;  ///< what "yesterday" is relative to
};

struct ParsedQuery {
    Node tree;
    std::vector<Note> notes;  ///< in the order of the query
};

/// @throws Error usage  where no reading is left: nothing to search for, a field without a value,
///                      a date that is none, a limit
ParsedQuery parse_query(std::string_view query, const Reading& reading);

}  // namespace news::searcher
