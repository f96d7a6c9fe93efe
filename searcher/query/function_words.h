// SPDX-License-Identifier: GPL-2.0-or-later
/// Function words are left out of a query where other words tell more.
#pragma once

#include <string>
#include <vector>

#include "searcher/query/note.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// True for a plain word that is a function word in one of `languages`.
bool is_function_word(const Node& node, const std::vector<std::string>& languages);

/// `tree` without function words that stand beside other words. Adds at most one note.
Node without_function_words(Node tree, const std::vector<std::string>& languages,
                            std::vector<Note>& notes);

}  // namespace news::searcher
