// SPDX-License-Identifier: GPL-2.0-or-later
/// The articles from one number to another as a part of a query.
#pragma once

#include <xapian.h>

namespace news::searcher {

/// Matches the articles from `first` to `last`, without weight. For one local database only: shards
/// number articles each for itself.
Xapian::Query query_of_window(Xapian::docid first, Xapian::docid last);

}  // namespace news::searcher
