// SPDX-License-Identifier: GPL-2.0-or-later
/// Parts linked articles into stories.
#pragma once

#include <vector>

#include "indexer/archive/versions.h"

namespace news::indexer {

using LinkedArticles = std::vector<LinkedArticle>;

/// Links make chains: of what they join, only the versions of one and the same text are one story.
/// That is the text of which most are versions; what is left is split in the same way. The order of
/// the articles plays no part.
std::vector<LinkedArticles> split_into_stories(LinkedArticles articles, Versions& versions);

}  // namespace news::indexer
