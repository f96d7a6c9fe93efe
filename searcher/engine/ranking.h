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

/// The weight of the words of a query. Long articles are hardly punished: for few words, news of
/// full length ranks better with a small b. The many words of a sentence stand somewhere in any
/// long article, and one that is repeated tells more: both are taken into account from four words
/// on.
///
/// @param words  in the query, as in CompiledQuery
Xapian::BM25Weight word_weights(std::size_t words);

/// The query with words that its best articles share (pseudo-relevance feedback). Where any word
/// is enough they also find articles, within what the query's fields and exclusions allow; else
/// the same articles match in another order.
///
/// Measured, any word enough, MAP without and with: Reuters-21578 .489 .537, Cranfield .302 .325,
/// CISI .222 .232; `tests/bench/ranking` prints them.
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
