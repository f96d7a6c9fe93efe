// SPDX-License-Identifier: GPL-2.0-or-later
/// Articles like one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/article.h"
#include "searcher/engine/index.h"
#include "searcher/query/tree.h"

namespace news::searcher {

struct SimilarArticle {
    Article article;
    double score = 0;                ///< 1 would share every telling word as often
    std::vector<std::string> words;  ///< of the first article's, those that it has too
};

struct SimilarAnswer {
    std::vector<std::string> words;        ///< that set the article apart, most telling first, in a
                                           ///< form in which the article has them
    std::vector<SimilarArticle> articles;  ///< most similar first; copies of the article and of one
                                           ///< another are left out
};

struct SimilarRequest {
    Xapian::docid article = 0;
    std::optional<Node> filter = std::nullopt;  ///< what the similar articles must match
    Require require = Require::all;             ///< of the filter
    std::size_t limit = 10;
};

/// @throws Error index  as search()
SimilarAnswer similar_articles(Index& index, const SimilarRequest& request);

/// True for one text printed twice: the same headline in the same paper, or nearly the same words.
bool is_copy(const Article& one, const Article& other);

}  // namespace news::searcher
