// SPDX-License-Identifier: GPL-2.0-or-later
/// Counts of many queries: `count --batch`.
#pragma once

#include <iosfwd>

#include "searcher/options.h"

namespace news::searcher {

/// A line for each line of the file: the query, a tab, its count; with periods a column for each of
/// them and one for the undated articles, under a line with their names.
///
/// Queries that make no sense are told on standard error with the number of their line; their
/// columns are empty.
///
/// @return 0 where all queries made sense and one found something, 1 where none found anything
/// @throws Error usage  after the last line, where a query made no sense
/// @throws Error input  where the file cannot be read
int count_batch(const SearchOptions& options, std::ostream& out);

}  // namespace news::searcher
