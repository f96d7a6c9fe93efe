// SPDX-License-Identifier: GPL-2.0-or-later
/// Why a query finds nothing or little, and what would find more.
#pragma once

#include <string>
#include <vector>

#include "searcher/engine/deadline.h"
#include "searcher/engine/index.h"
#include "searcher/query/note.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// How far one part of a query narrows it down.
struct PartCounts {
    std::string part;  ///< in words
    Xapian::doccount alone = 0;
    Xapian::doccount without = 0;  ///< what the query finds without it
};

/// A query near to the one typed that finds something.
struct ReadyQuery {
    std::string text;
    Require require = Require::all;
    Xapian::doccount total = 0;
};

struct NothingFound {
    std::vector<PartCounts> parts;  ///< empty for a query of one part, or of too many
    std::vector<ReadyQuery> ready;  ///< most similar first
};

/// A query as typed and as read.
struct AskedQuery {
    const std::string& text;
    const Node& tree;
    Require require = Require::all;
    std::chrono::sys_days today = {};  ///< what its dates are relative to
};

/// REQUIRES: the query finds nothing. Where the time is up, what is known by then.
NothingFound why_nothing_found(Index& index, const AskedQuery& query,
                               const Deadline& deadline = {});

/// A query that finds fewer articles may be misspelled.
inline constexpr Xapian::doccount few_articles = 5;

/// Of each plain word of which the archive has a similar one far more often, a note with the query
/// that has it instead.
std::vector<Note> spelling_notes(const Index& index, const AskedQuery& query);

}  // namespace news::searcher
