// SPDX-License-Identifier: GPL-2.0-or-later
/// The versions of a story beside one of them: who had it when, what was cut or changed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/article.h"
#include "common/text_changes.h"
#include "searcher/engine/index.h"

namespace news::searcher {

struct Version {
    Article article;
    bool is_asked_for = false;         ///< the one that the others are compared with
    std::size_t words = 0;             ///< of the body
    double shared = 1;                 ///< part of its words that stand in the compared one, too
    double kept = 1;                   ///< part of the compared one's words that stand in it, too
    std::vector<ChangedText> changes;  ///< from the compared one's body to its body
};

/// Whether the changes are wanted, word for word.
enum class Changes { left_out, told };

/// All versions of an article's story, the first one first; the article alone where there is no
/// other.
///
/// @throws Error index  as search()
std::vector<Version> versions_of(Index& index, Xapian::docid article, Changes changes);

}  // namespace news::searcher
