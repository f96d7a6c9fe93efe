// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/facets.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <set>
#include <utility>

#include "common/schema.h"
#include "common/text.h"

namespace news::searcher {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr auto granularity_names = std::to_array<std::string_view>(
    {"day", "week", "month", "quarter", "year", "decade", "century"});

/// Months in a bucket; days and weeks have none.
constexpr auto bucket_months = std::to_array<int>({0, 0, 1, 3, 12, 120, 1200});

constexpr int days_of_week = 7;
constexpr days first_monday{-3};  // 1969-12-29

int months_of(Granularity granularity) {
    return bucket_months[static_cast<std::size_t>(granularity)];
}

/// Number of the bucket that holds `day`, counted from the day 0, its week or the month 0000-01.
int bucket_number(sys_days day, Granularity granularity) {
    if (granularity == Granularity::day) {
        return static_cast<int>(day.time_since_epoch().count());
    }
    if (granularity == Granularity::week) {
        const auto since = (day.time_since_epoch() - first_monday).count();
        const auto rest = (since % days_of_week + days_of_week) % days_of_week;
        return static_cast<int>((since - rest) / days_of_week);
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
    if (granularity == Granularity::week) {
        return sys_days{first_monday + days{bucket * days_of_week}};
    }
    return year{0} / std::chrono::January / 1 +
           std::chrono::months{bucket * months_of(granularity)};
}

Granularity fitting(sys_days first, sys_days last) {
    for (const auto granularity : {Granularity::day, Granularity::week, Granularity::month,
                                   Granularity::quarter, Granularity::year, Granularity::decade}) {
        if (bucket_number(last, granularity) - bucket_number(first, granularity) < max_buckets) {
            return granularity;
        }
    }
    return Granularity::century;
}

bool stands_before(const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
}

/// A value in all its spellings.
struct Spellings {
    Xapian::doccount articles = 0;
    std::map<std::string, Xapian::doccount> by_spelling;
};

/// Each value of the lists with the number of its articles, in no order.
std::vector<FacetValue> values_of(const ValueCounts& counts) {
    std::unordered_map<std::string, Spellings> by_value;
    for (const auto& [list, count] : counts) {
        std::set<std::string> of_article;
        for (const std::string& spelling : values_of_list(list)) {
            std::string value = fold(clean_line(spelling));
            Spellings& spellings = by_value[value];
            spellings.by_spelling[spelling] += count;
            if (of_article.insert(std::move(value)).second) {
                spellings.articles += count;
            }
        }
    }
    std::vector<FacetValue> values;
    for (const auto& [value, spellings] : by_value) {
        const auto most = std::ranges::max_element(spellings.by_spelling, {},
                                                   [](const auto& one) { return one.second; });
        values.push_back({.value = most->first, .count = spellings.articles});
    }
    return values;
}

/// Keeps the first `size` values and the selected ones. @return how many went
std::size_t cut(std::vector<FacetValue>& values, std::size_t size) {
    const std::size_t all = values.size();
    if (all > size) {
        const auto behind = values.begin() + static_cast<std::ptrdiff_t>(size);
        values.erase(std::remove_if(behind, values.end(),
                                    [](const FacetValue& value) { return !value.is_selected; }),
                     values.end());
    }
    return all - values.size();
}

}  // namespace

std::string_view name_of(Granularity granularity) {
    return granularity_names[static_cast<std::size_t>(granularity)];
}

Facet facet_of(std::string_view field, const ValueCounts& counts, CountedSet set, std::size_t size,
               const std::function<bool(const std::string& value)>& is_selected) {
    Facet facet{.field = std::string(field), .set = std::move(set), .values = {}};
    facet.without = facet.set.total;
    for (const auto& [list, count] : counts) {
        facet.without -= count;
    }
    for (FacetValue& value : values_of(counts)) {
        value.is_selected = is_selected && is_selected(value.value);
        facet.values.push_back(std::move(value));
    }
    std::ranges::sort(facet.values, stands_before);
    facet.left_out = cut(facet.values, size);
    return facet;
}

DateFacet date_facet_of(const ValueCounts& counts, CountedSet set) {
    std::map<sys_days, Xapian::doccount> by_day;
    DateFacet facet;
    facet.set = std::move(set);
    facet.undated = facet.set.total;
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
