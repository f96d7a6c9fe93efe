// SPDX-License-Identifier: GPL-2.0-or-later
/// Compares two indexes article by article and term by term.
#pragma once

#include <string>

#include <xapian.h>

namespace news::tests {

/// Everything that Xapian's API tells of a database, a fact a line: statistics, metadata, values,
/// documents, postings with positions. Long lists and texts are told by a hash.
///
/// @param with_bounds  also the bounds that Xapian keeps, which need not be the same in a database
///                     of which documents were removed
std::string facts(const Xapian::Database& database, bool with_bounds = true);

/// The first line in which two lists of facts differ, from both; empty where they are equal.
std::string first_difference(const std::string& one, const std::string& other);

/// Empty where Xapian's own check finds nothing wrong, else what it says.
std::string check_of(const std::string& folder);

}  // namespace news::tests
