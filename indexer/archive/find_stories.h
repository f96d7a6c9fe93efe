// SPDX-License-Identifier: GPL-2.0-or-later
/// Joins the articles of an archive that are versions of one story.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "indexer/archive/archive.h"

namespace news::indexer {

/// Versions of a story and the name it gets: the id of its first article.
struct Story {
    std::vector<ArticleNumber> articles;  ///< the first version first
    std::string name;                     ///< empty for a story of one

    bool operator==(const Story&) const = default;
};

/// Stories of the given articles, with all other articles they belong to; those to be written anew
/// because an article left them, too. Every article of the archive is looked at once, and compared
/// with those of the given ones that share a number of its sketch.
///
/// @param left  names of stories that lost an article; one that is alone then has no name
std::vector<Story> find_stories(const Archive& archive, const ArticleNumbers& articles,
                                const std::set<std::string>& left);

}  // namespace news::indexer
