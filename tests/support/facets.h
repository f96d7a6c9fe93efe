// SPDX-License-Identifier: GPL-2.0-or-later
/// Counts as tests write them down.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "common/schema.h"
#include "searcher/engine/facets.h"

namespace news {

/// "Herald" in so many articles, or "20140329".
using WrittenCounts = std::vector<std::pair<std::string, Xapian::doccount>>;

/// @param total  articles, with those that have no value
inline searcher::Facet facet_with(const WrittenCounts& counts, Xapian::doccount total,
                                  std::size_t size = 10) {
    std::vector<std::string> values;
    searcher::ListCounts articles = {total};
    for (const auto& [value, count] : counts) {
        values.push_back(value);
        articles.push_back(count);
        articles.front() -= count;
    }
    return searcher::facet_of("source", searcher::ValueColumn(values), articles, {},
                              {.total = total, .excluded = {}}, {.size = size});
}

inline searcher::DateFacet dates_with(const WrittenCounts& counts, Xapian::doccount total) {
    searcher::DayList days;
    for (const auto& [day, count] : counts) {
        days.emplace_back(*parse_day_value(day), count);
    }
    return searcher::date_facet_of(days, {.total = total, .excluded = {}});
}

}  // namespace news
