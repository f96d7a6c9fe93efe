// SPDX-License-Identifier: GPL-2.0-or-later
/// What a word of a query means: any form, one form, or all words like a pattern.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "searcher/query/note.h"
#include "searcher/query/query_size.h"
#include "searcher/query/tokens.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// Where a word was typed.
struct WordPlace {
    std::string_view query;
    const Field* field = nullptr;  ///< whose value it is in; null: any text
    bool begins_value = false;     ///< it is a word whatever it looks like: "title:NOT"
};

/// The leaf of the tree for a token outside of quotation marks; nothing where no letter is left.
///
/// @param size   counts it
/// @param notes  get one where a pattern has too few letters
std::optional<Node> typed_word(const QueryToken& token, const WordPlace& place, QuerySize& size,
                               std::vector<Note>& notes);

}  // namespace news::searcher
