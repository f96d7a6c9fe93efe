// SPDX-License-Identifier: GPL-2.0-or-later
/// Counts of articles by the values of a field and by date.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/date.h"
#include "searcher/engine/periods.h"

namespace news::searcher {

/// How often each value of a slot occurs; articles without a value are not in it.
using ValueCounts = std::map<std::string, Xapian::doccount>;

struct FacetValue {
    std::string value;
    Xapian::doccount count = 0;
};

struct Facet {
    std::string field;
    std::vector<FacetValue> values;  ///< most frequent first; equally frequent ones by name
    std::size_t left_out = 0;        ///< values beyond the number asked for
    Xapian::doccount without = 0;    ///< articles that have no value
};

struct DateBucket {
    DaySpan days;
    Xapian::doccount count = 0;
};

/// An article whose date is an interval counts in the bucket of its first day.
struct DateFacet {
    Granularity granularity = Granularity::year;
    std::vector<DateBucket> buckets;  ///< in order and without gaps; empty ones included
    DaySpan days{};                   ///< first and last day counted; for no buckets meaningless
    Xapian::doccount undated = 0;     ///< with the counts of the buckets: the total
};

/// @param total  all articles counted, with and without a value
Facet facet_of(std::string_view field, const ValueCounts& counts, Xapian::doccount total,
               std::size_t size);

/// @param counts  by day_value()
DateFacet date_facet_of(const ValueCounts& counts, Xapian::doccount total);

}  // namespace news::searcher
