// SPDX-License-Identifier: GPL-2.0-or-later
/// Joins the articles of an index that are versions of one story.
#pragma once

#include <set>
#include <string>

#include <xapian.h>

#include "indexer/write/learn_furniture.h"

namespace news::indexer {

/// Versions of a story and the name it gets: the id of its first article.
struct Story {
    Docids articles;  ///< the first version first
    std::string name;
};

/// Stories of the given articles, with all other articles they belong to; those to be written anew
/// because an article left them, too. Each new article is compared with those that share some of
/// its sketch, so time grows with the number of new articles and hardly with that of all.
///
/// @param left  names of stories that lost an article; one that is alone then has no name
std::vector<Story> find_stories(const Xapian::Database& database, const Docids& articles,
                                const std::set<std::string>& left);

/// The document as one of that place in its story, counted from 0. An empty name takes it out.
///
/// @return true when something changed
bool put_into_story(Xapian::Document& document, const std::string& name, std::size_t place);

}  // namespace news::indexer
