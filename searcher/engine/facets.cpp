// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/facets.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <utility>

#include "common/schema.h"
#include "common/text.h"

namespace news::searcher {
namespace {

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
    std::map<std::chrono::sys_days, Xapian::doccount> by_day;
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

void count_stories(Facet& facet, const StoryValues& values) {
    std::unordered_map<std::string, std::set<std::size_t>> stories;
    std::unordered_map<std::string, Xapian::doccount> articles;
    for (const auto& [list, story] : values) {
        std::set<std::string> of_article;
        for (const std::string& spelling : values_of_list(list)) {
            if (std::string value = fold(clean_line(spelling)); of_article.insert(value).second) {
                stories[value].insert(story);
                ++articles[value];
            }
        }
    }
    for (FacetValue& value : facet.values) {
        const std::string name = fold(clean_line(value.value));
        const auto found = stories.find(name);
        const auto of_value = found == stories.end() ? 0 : found->second.size();
        value.stories = value.count - articles[name] + static_cast<Xapian::doccount>(of_value);
    }
}

void count_stories(DateFacet& facet, const StoryValues& values) {
    std::map<std::chrono::sys_days, std::vector<std::size_t>> by_day;
    for (const auto& [value, story] : values) {
        if (const auto day = parse_day_value(value)) {
            by_day[*day].push_back(story);
        }
    }
    for (DateBucket& bucket : facet.buckets) {
        std::set<std::size_t> stories;
        Xapian::doccount articles = 0;
        for (auto day = by_day.lower_bound(bucket.days.first);
             day != by_day.end() && day->first <= bucket.days.last; ++day) {
            stories.insert(day->second.begin(), day->second.end());
            articles += static_cast<Xapian::doccount>(day->second.size());
        }
        bucket.stories = bucket.count - articles + static_cast<Xapian::doccount>(stories.size());
    }
}

}  // namespace news::searcher
