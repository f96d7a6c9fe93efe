// SPDX-License-Identifier: GPL-2.0-or-later
/// A list of articles as a part of a query.
#pragma once

#include <vector>

#include <xapian.h>

namespace news::searcher {

/// Matches the articles of the list, without weight. For a local database only: shards on other
/// machines know nothing of the list.
///
/// @param articles  in rising order, each once
Xapian::Query query_of_list(std::vector<Xapian::docid> articles);

}  // namespace news::searcher
