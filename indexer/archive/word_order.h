// SPDX-License-Identifier: GPL-2.0-or-later
/// How much of one text stands in another, word for word and in the same order.
#pragma once

#include <vector>

#include "common/shared_text.h"

namespace news::indexer {

/// Part of the words of the shorter text that stand in the longer one in the same order, with
/// whatever between them; from 0 to 1, and 0 where one is empty. A copy of which every fifth word
/// was changed has .8 and two such copies have .64 of each other's; texts that share half of their
/// paragraphs have little more than .5, and unrelated ones .2.
///
/// Takes time in proportion to the product of both lengths, divided by 64.
///
/// Source: Hyyrö: Bit-Parallel LCS-length Computation Revisited, 2004
double share_in_order(const std::vector<WordNumber>& one, const std::vector<WordNumber>& other);

}  // namespace news::indexer
