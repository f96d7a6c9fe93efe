// SPDX-License-Identifier: GPL-2.0-or-later
/// Searches as the service runs them, for pages and programs alike.
#pragma once

#include <string>
#include <vector>

#include "searcher/http/parameters.h"
#include "searcher/http/visit.h"
#include "searcher/output/results.h"

namespace news::searcher {

/// The fields that the service counts by, in the order in which they are shown.
const std::vector<std::string>& all_facets();

/// What the state asks for, with the facets named. An empty query means every article.
///
/// @throws Error usage  for a query that cannot be read
Results results_of(const Visit& visit, const SearchState& state,
                   const std::vector<std::string>& facets);

/// How many results there are to page through: stories, or articles where all versions are shown.
std::size_t listed(const Results& results);

/// The day that the state's query is relative to.
std::chrono::sys_days today_of(const Visit& visit, const SearchState& state);

/// The article whose id is the rest of the path.
///
/// @throws Refusal 404
Article article_of(const Visit& visit);
Xapian::docid number_of_article(const Visit& visit);

}  // namespace news::searcher
