// SPDX-License-Identifier: GPL-2.0-or-later
/// Counts of articles by the values of a field and by date.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/date.h"
#include "searcher/engine/article_set.h"
#include "searcher/engine/columns.h"
#include "searcher/engine/matched_stories.h"
#include "searcher/engine/periods.h"

namespace news::searcher {

/// Number of articles with each list of a ValueColumn, the articles without a value first.
using ListCounts = std::vector<Xapian::doccount>;
ListCounts lists_among(const ValueColumn& column, const ArticleSet& articles);

/// Number of articles of each day that has some, in rising order.
using DayList = std::vector<std::pair<std::chrono::sys_days, Xapian::doccount>>;
DayList days_among(const DayColumn& column, const ArticleSet& articles);

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

/// What is wanted of the values of a facet.
struct FacetWanted {
    std::size_t size = 10;  ///< values to keep, of those that are not selected
    /// Of a value by its number in the column and as it is shown; may be empty.
    std::function<bool(ValueColumn::Number value, const std::string& shown)> is_selected = {};
};

/// An article counts once for each of its values.
///
/// @param stories  among the articles of the set
Facet facet_of(std::string_view field, const ValueColumn& column, const ListCounts& counts,
               const MatchedStories& stories, CountedSet set, const FacetWanted& wanted);

DateFacet date_facet_of(const DayList& days, CountedSet set);

/// Counts the stories of every bucket.
void count_stories(DateFacet& facet, const DayColumn& column, const MatchedStories& stories);

}  // namespace news::searcher
