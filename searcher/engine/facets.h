// SPDX-License-Identifier: GPL-2.0-or-later
/// Counts of articles by the values of a field and by date.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/date.h"
#include "searcher/engine/periods.h"

namespace news::searcher {

/// How often each value of a slot occurs; articles without a value are not in it.
using ValueCounts = std::unordered_map<std::string, Xapian::doccount>;

/// Values, as value_list() holds them, of articles that have other versions, each with a number for
/// its story.
using StoryValues = std::vector<std::pair<std::string, std::size_t>>;

/// What a facet was counted over: the articles that match the query; for a field that the query
/// restricts by chosen values, those that match the rest of the query, so that the other values
/// stay countable.
struct CountedSet {
    Xapian::doccount total = 0;
    bool is_exact = true;  ///< false: the time was up, all numbers of the facet are "at least"
    std::vector<std::string> excluded;  ///< values that the query excludes, as typed
    Xapian::doccount stories = 0;       ///< each with all of its versions counts once
};

struct FacetValue {
    std::string value;  ///< in its most frequent spelling: those that only case or accents tell
                        ///< apart are one, as in queries
    Xapian::doccount count = 0;
    bool is_selected = false;  ///< chosen by the query
    Xapian::doccount stories = 0;

    bool operator==(const FacetValue&) const = default;
};

struct Facet {
    std::string field;
    CountedSet set;
    /// Most frequent first; equally frequent ones by name. Selected ones are all here.
    std::vector<FacetValue> values;
    std::size_t left_out = 0;      ///< values beyond the number asked for
    Xapian::doccount without = 0;  ///< articles that have no value

    [[nodiscard]] std::size_t values_total() const { return values.size() + left_out; }
};

struct DateBucket {
    DaySpan days;
    Xapian::doccount count = 0;
    bool is_selected = false;  ///< has days that the query chose
    Xapian::doccount stories = 0;
};

/// An article whose date is an interval counts in the bucket of its first day.
struct DateFacet {
    CountedSet set;
    Granularity granularity = Granularity::year;
    std::vector<DateBucket> buckets;   ///< in order and without gaps; empty ones included
    DaySpan days{};                    ///< first and last day counted; for no buckets meaningless
    Xapian::doccount undated = 0;      ///< with the counts of the buckets: set.total
    bool undated_is_selected = false;  ///< chosen by the query
};

/// @param counts       by value_list(); an article counts once for each of its values
/// @param size         values to keep, of those that are not selected
/// @param is_selected  may be empty
Facet facet_of(std::string_view field, const ValueCounts& counts, CountedSet set, std::size_t size,
               const std::function<bool(const std::string& value)>& is_selected = {});

/// @param counts  by day_value()
DateFacet date_facet_of(const ValueCounts& counts, CountedSet set);

/// Counts the stories of every value and bucket.
///
/// @param values  of all articles of the facet that have other versions
void count_stories(Facet& facet, const StoryValues& values);
void count_stories(DateFacet& facet, const StoryValues& values);

}  // namespace news::searcher
