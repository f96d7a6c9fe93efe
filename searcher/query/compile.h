// SPDX-License-Identifier: GPL-2.0-or-later
/// Third step of reading a query: the tree becomes a Xapian::Query for one index.
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "searcher/query/index_words.h"
#include "searcher/query/note.h"
#include "searcher/query/tree.h"

namespace news::searcher {

enum class Require {
    all,  ///< every word
    any   ///< any word may match; fields with exact values and dates still restrict
};

struct CompiledQuery {
    Xapian::Query query;
    bool has_weight = false;  ///< false where only exact values, dates or exclusions were asked for
    std::size_t words = 0;    ///< and phrases that give weight
    std::vector<Note> notes;
};

/// True for what gives weight; exact values, dates and exclusions alone only restrict.
bool is_text(const Node& node);

/// Plain words and the words of phrases give weight by their stems; nothing else does.
CompiledQuery compile(const Node& tree, const IndexWords& index, Require require = Require::all);

}  // namespace news::searcher
