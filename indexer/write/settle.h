// SPDX-License-Identifier: GPL-2.0-or-later
/// What can be told of articles only beside all others: furniture of their papers, and stories.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/archive/known_furniture.h"
#include "indexer/write/document.h"

namespace news::indexer {

/// What is to be settled: kept in the index with every commit, so that a run that was stopped is
/// settled by the next one.
struct Unsettled {
    Xapian::docid behind = 0;          ///< all articles with a higher number
    std::set<Xapian::docid> replaced;  ///< articles up to there that are new under their number
    std::set<std::string> left;        ///< stories that lost an article

    bool operator==(const Unsettled&) const = default;
};

Unsettled read_unsettled(const Xapian::Database& database);

/// To be committed by the caller.
void write_unsettled(Xapian::WritableDatabase& database, const Unsettled& unsettled);

/// What someone says of a block.
struct Lesson {
    Verdict verdict = Verdict::told;
    std::string source;  ///< name of the paper; empty: of every one
    std::string text;
};

struct Settled {
    std::size_t taught = 0;     ///< blocks of a paper that a lesson met
    std::size_t rewritten = 0;  ///< articles whose furniture changed
    std::size_t joined = 0;     ///< articles whose story changed
};

/// An index that is being settled.
struct SettlePlace {
    Xapian::WritableDatabase& database;
    /// An article gets another text.
    std::function<void(Xapian::docid, const FlatDocument&)> replace;
    /// Makes lasting what was changed.
    std::function<void()> commit;
    std::size_t batch = 500;  ///< articles written between two commits, as in BatchLimits
};

/// Learns furniture and joins stories of what is unsettled, and commits. It depends only on what
/// the index holds: neither on the order of articles nor on threads. A run that ends between two
/// commits is finished by the next one.
///
/// @param known    the furniture as it is in the index, or as it is to be from now on
/// @param lessons  go before what the rule says, now and later
Settled settle(const SettlePlace& place, KnownFurniture& known, DocumentMaker& maker,
               const std::vector<Lesson>& lessons = {});

}  // namespace news::indexer
