// SPDX-License-Identifier: GPL-2.0-or-later
/// Groups inside a distance, taken apart: "a NEAR (b OR c)" is "a NEAR b" or "a NEAR c".
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/query/index_words.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// Words and phrases that must stand near one another; they live as long as the tree.
using NearChoice = std::vector<const Node*>;

inline constexpr std::size_t most_near_choices = 64;

/// Every choice of one word or phrase from each part of `near`; of groups that want all of their
/// words, all. Empty where there are more than most_near_choices.
std::vector<NearChoice> near_choices(const Near& near);

/// True where one word of an article could stand for two texts. Xapian 1.4 then leaves out
/// articles that have both.
bool share_terms(const std::vector<NearTerms::Text>& texts);

}  // namespace news::searcher
