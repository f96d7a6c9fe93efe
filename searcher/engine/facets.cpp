// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/facets.h"

#include <algorithm>
#include <chrono>

#include "common/schema.h"

namespace news::searcher {

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
    std::map<std::chrono::sys_days, Xapian::doccount> by_day;
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
    const std::chrono::sys_days first = by_day.begin()->first;
    const std::chrono::sys_days last = by_day.rbegin()->first;
    facet.days = {first, last};
    facet.granularity = fitting_granularity(first, last);
    const int begin = period_number(first, facet.granularity);
    for (int i = begin; i <= period_number(last, facet.granularity); ++i) {
        facet.buckets.push_back({period_days(i, facet.granularity), 0});
    }
    for (const auto& [day, count] : by_day) {
        const auto i = static_cast<std::size_t>(period_number(day, facet.granularity) - begin);
        facet.buckets[i].count += count;
    }
    return facet;
}

}  // namespace news::searcher
