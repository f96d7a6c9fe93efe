// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/facets.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "common/schema.h"

namespace news::searcher {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr auto granularity_names =
    std::to_array<std::string_view>({"day", "month", "quarter", "year", "decade", "century"});

/// Months in a bucket; a day has none.
constexpr auto bucket_months = std::to_array<int>({0, 1, 3, 12, 120, 1200});

int months_of(Granularity granularity) {
    return bucket_months[static_cast<std::size_t>(granularity)];
}

/// Number of the bucket that holds `day`, counted from the day 0 or the month 0000-01.
int bucket_number(sys_days day, Granularity granularity) {
    if (granularity == Granularity::day) {
        return static_cast<int>(day.time_since_epoch().count());
    }
    const year_month_day date(day);
    const int month = static_cast<int>(date.year()) * 12 +
                      static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    return month / months_of(granularity);
}

sys_days first_day(int bucket, Granularity granularity) {
    if (granularity == Granularity::day) {
        return sys_days{days{bucket}};
    }
    return year{0} / std::chrono::January / 1 +
           std::chrono::months{bucket * months_of(granularity)};
}

Granularity fitting(sys_days first, sys_days last) {
    for (const auto granularity : {Granularity::day, Granularity::month, Granularity::quarter,
                                   Granularity::year, Granularity::decade}) {
        if (bucket_number(last, granularity) - bucket_number(first, granularity) < max_buckets) {
            return granularity;
        }
    }
    return Granularity::century;
}

}  // namespace

std::string_view name_of(Granularity granularity) {
    return granularity_names[static_cast<std::size_t>(granularity)];
}

Facet facet_of(std::string_view field, const ValueCounts& counts, Xapian::doccount total,
               std::size_t size) {
    Facet facet{.field = std::string(field), .values = {}, .left_out = 0, .without = total};
    for (const auto& [value, count] : counts) {
        facet.values.push_back({value, count});
        facet.without -= count;
    }
    std::ranges::stable_sort(facet.values, std::greater{}, &FacetValue::count);
    if (facet.values.size() > size) {
        facet.left_out = facet.values.size() - size;
        facet.values.resize(size);
    }
    return facet;
}

DateFacet date_facet_of(const ValueCounts& counts, Xapian::doccount total) {
    std::map<sys_days, Xapian::doccount> by_day;
    DateFacet facet{.granularity = Granularity::year, .buckets = {}, .days = {}, .undated = total};
    for (const auto& [value, count] : counts) {
        if (const auto day = parse_day_value(value)) {
            by_day[*day] += count;
            facet.undated -= count;
        }
    }
    if (by_day.empty()) {
        return facet;
    }
    const sys_days first = by_day.begin()->first;
    const sys_days last = by_day.rbegin()->first;
    facet.days = {first, last};
    facet.granularity = fitting(first, last);
    const int begin = bucket_number(first, facet.granularity);
    for (int i = begin; i <= bucket_number(last, facet.granularity); ++i) {
        facet.buckets.push_back(
            {{first_day(i, facet.granularity), first_day(i + 1, facet.granularity) - days{1}}, 0});
    }
    for (const auto& [day, count] : by_day) {
        const auto i = static_cast<std::size_t>(bucket_number(day, facet.granularity) - begin);
        facet.buckets[i].count += count;
    }
    return facet;
}

}  // namespace news::searcher
