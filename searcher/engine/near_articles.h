// SPDX-License-Identifier: GPL-2.0-or-later
/// Distances between phrases, which Xapian does not know: articles are looked at one by one.
#pragma once

#include <vector>

#include <xapian.h>

#include "searcher/engine/deadline.h"
#include "searcher/query/compile.h"

namespace news::searcher {

/// Where a text stands in an article: positions of its first and last word.
struct Occurrence {
    Xapian::termpos first = 0;
    Xapian::termpos last = 0;
};

/// True when one occurrence of each text can be chosen so that none overlap and all stand within
/// `distance` positions; in the order of the texts where `in_order`.
///
/// @param texts  occurrences of each text, in rising order
bool stand_near(const std::vector<std::vector<Occurrence>>& texts, unsigned distance,
                bool in_order);

/// The articles that match `candidates` and have the texts near one another, in rising order.
///
/// @throws TimeIsUp  behind the deadline
std::vector<Xapian::docid> articles_near(const Xapian::Database& database,
                                         const Xapian::Query& candidates, const NearTerms& near,
                                         const Deadline& deadline);

}  // namespace news::searcher
