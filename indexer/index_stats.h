// SPDX-License-Identifier: GPL-2.0-or-later
/// What an index holds, counted by its terms, slots and files without looking at each record.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include <xapian.h>

namespace news::indexer {

/// Articles by a value; those without one are under the empty value, so that they add up.
using Counts = std::map<std::string, std::size_t>;

struct IndexStats {
    std::size_t articles = 0;
    Counts by_source;
    Counts by_year;  ///< of the first day of the date; undated ones are under the empty year
    Counts by_language;
    Counts by_format;  ///< of the record that the article was made of
    Counts by_date_kind;
    Counts by_date_rule;
    std::size_t files = 0;
    std::size_t incomplete_files = 0;  ///< to be read again by the next run
    std::uint64_t file_bytes = 0;      ///< of the complete ones, as stored
    std::size_t failures = 0;
    Counts by_failure;  ///< names of reasons; of the failures that are kept by name
};

IndexStats index_stats(const Xapian::Database& database);

}  // namespace news::indexer
