// SPDX-License-Identifier: GPL-2.0-or-later
/// Ends matches of Xapian when their time is up.
#pragma once

#include <xapian.h>

#include "searcher/engine/deadline.h"
#include "searcher/query/compile.h"

namespace news::searcher {

/// Thrown to end a match: Enquire::set_time_limit() does not, but an exception from within does.
struct TimeIsUp {};

/// `query`, whose match throws TimeIsUp behind the deadline. A spy sees articles that match; this
/// also sees those of which Xapian must read all positions to find that they do not.
///
/// REQUIRES: the deadline outlives the match
///
/// @return the query itself for several shards, which may be on other machines
Xapian::Query timed(const Xapian::Query& query, const Xapian::Database& database,
                    const Deadline& deadline);

/// compile(), of which nothing is left where the time of `words` is up before it is done: what is
/// matched behind the deadline is not exact anyway.
CompiledQuery compile_in_time(const Node& tree, const IndexWords& words, Require require);

}  // namespace news::searcher
