// SPDX-License-Identifier: GPL-2.0-or-later
/// Searches as the service runs them, for pages and programs alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/http/parameters.h"
#include "searcher/http/visit.h"
#include "searcher/output/results.h"

namespace news::searcher {

/// The fields that the service counts by, in the order in which they are shown.
const std::vector<std::string>& all_facets();

/// What the state asks for, with the facets named. An empty query means every article.
///
/// @param cursor   stands for the state's page; empty: that page is wanted
/// @throws Error usage  for a query that cannot be read and a cursor of another search
Results results_of(const Visit& visit, const SearchState& state,
                   const std::vector<std::string>& facets, std::string_view cursor = {});

/// The day that the state's query is relative to.
std::chrono::sys_days today_of(const Visit& visit, const SearchState& state);

/// The article whose id is the rest of the path.
///
/// @throws Refusal 404
Article article_of(const Visit& visit);
Xapian::docid number_of_article(const Visit& visit);

}  // namespace news::searcher
