// SPDX-License-Identifier: GPL-2.0-or-later
/// Third step of reading a query: the tree becomes a Xapian::Query for one index.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/query/note.h"
#include "searcher/query/tree.h"

namespace news::searcher {

enum class Require {
    all,  ///< every word
    any   ///< any word may match; fields with exact values and dates still restrict
};

/// What compiling must know of an index.
struct IndexWords {
    /// Whose stems a plain word is looked up with; an empty one means words as they are.
    std::vector<std::string> languages;
    /// The terms that begin with `start`, the most frequent `limit` of them.
    std::function<std::vector<std::string>(const std::string& start, std::size_t limit)> terms_from;
    /// True when an article has the term. May be empty: then nothing is said of unknown values.
    std::function<bool(const std::string& term)> has_term = {};
};

struct CompiledQuery {
    Xapian::Query query;
    bool has_weight = false;  ///< false where only exact values, dates or exclusions were asked for
    std::vector<Note> notes;
};

/// A word with a star at its end stands for so many words at most.
inline constexpr std::size_t max_expansion = 200;

/// Plain words and the words of phrases give weight by their stems; nothing else does.
CompiledQuery compile(const Node& tree, const IndexWords& index, Require require = Require::all);

}  // namespace news::searcher
