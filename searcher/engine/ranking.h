// SPDX-License-Identifier: GPL-2.0-or-later
/// How articles rank, for the whole program.
#pragma once

#include <chrono>
#include <cstddef>

#include <xapian.h>

#include "searcher/engine/index.h"
#include "searcher/query/compile.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// Lets the words of a query weigh: up to three by BM25, which hardly punishes the length of news,
/// more by IneB2 of the divergence from randomness models. Of the many words of a sentence some
/// stand in any long article; what tells is how many more of them stand there than chance gives.
///
/// Measured, any word enough, MAP of BM25 (k1 = 2, b = .5) and of IneB2: sentences Cranfield .309
/// .321, CISI .231 .246, NPL .289 .296; leads of Reuters-21578, whose categories are to be found,
/// .170 .194. For the names of its categories, one to three words, BM25 is better: .498 .461.
///
/// @param words  in the query, as in CompiledQuery
void weigh_words(Xapian::Enquire& enquire, std::size_t words);

/// The query with words that its best articles share (pseudo-relevance feedback). Where any word
/// is enough they also find articles, within what the query's fields and exclusions allow; else
/// the same articles match in another order.
///
/// Measured, any word enough, MAP without and with: Reuters-21578 .496 .546, Cranfield .320 .327,
/// CISI .245 .261; `tests/bench/ranking` prints them.
Xapian::Query expanded(const Index& index, const Node& tree, const CompiledQuery& compiled,
                       Require require);

/// The query with a bonus for new articles, which halves with every `half_life` of age; the newest
/// gets a third of what the best article weighs. Undated articles are treated as one half-life old.
///
/// Age counts from `today` or, where the archive is older, from its newest day. Made of Xapian's
/// own posting sources, so that shards on other machines know it.
Xapian::Query with_bonus_for_new(const Index& index, const CompiledQuery& compiled,
                                 std::chrono::days half_life, std::chrono::sys_days today);

}  // namespace news::searcher
