// SPDX-License-Identifier: GPL-2.0-or-later
/// Parts linked articles into stories.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/archive/archive.h"
#include "indexer/archive/sketch.h"

namespace news::indexer {

struct LinkedArticle {
    ArticleNumber number = 0;
    std::uint32_t order = 0;         ///< Trace::order
    const Sketch* sketch = nullptr;  ///< never null
};

using LinkedArticles = std::vector<LinkedArticle>;

/// Links make chains: of what they join, only the versions of one and the same text are one story.
/// That is the text of which most are versions; what is left is split in the same way. The order of
/// the articles plays no part.
std::vector<LinkedArticles> split_into_stories(LinkedArticles articles);

}  // namespace news::indexer
