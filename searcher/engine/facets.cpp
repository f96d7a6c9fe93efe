// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/facets.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <span>
#include <utility>

namespace news::searcher {
namespace {

using Number = ValueColumn::Number;
using std::chrono::days;
using std::chrono::sys_days;

/// The values of a column among some articles.
struct ValueCounts {
    std::vector<Xapian::doccount> articles;    ///< with each value
    std::vector<Xapian::doccount> repeats;     ///< of them, beyond the first of each story
    std::vector<const std::string*> spelling;  ///< the most frequent one of each value
};

/// Of equally frequent spellings the first of the alphabet is shown.
void choose_spellings(const ValueColumn& column, const std::vector<Xapian::doccount>& by_spelling,
                      ValueCounts& counts) {
    std::vector<Xapian::doccount> most(column.values());
    counts.spelling.assign(column.values(), nullptr);
    for (std::size_t i = 0; i < by_spelling.size(); ++i) {
        const auto& [text, value] = column.spellings()[i];
        const std::string*& best = counts.spelling[value];
        if (by_spelling[i] > most[value] ||
            (by_spelling[i] == most[value] && best != nullptr && text < *best)) {
            most[value] = by_spelling[i];
            best = &text;
        }
    }
}

/// Calls `use(value)` for each article of a story that has a value which an earlier one has too.
template <typename Use>
void for_each_repeat(std::vector<Number>& values, Use use) {
    std::ranges::sort(values);
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (values[i] == values[i - 1]) {
            use(values[i]);
        }
    }
}

void count_repeats(const ValueColumn& column, const MatchedStories& stories, ValueCounts& counts) {
    counts.repeats.resize(column.values());
    std::vector<Number> values;
    stories.for_each([&](std::span<const Xapian::docid> versions) {
        values.clear();
        for (const Xapian::docid article : versions) {
            const auto& of_article = column.lists()[column.list_of(article)].values;
            values.insert(values.end(), of_article.begin(), of_article.end());
        }
        for_each_repeat(values, [&](Number value) { ++counts.repeats[value]; });
    });
}

ValueCounts values_of(const ValueColumn& column, const ListCounts& lists,
                      const MatchedStories& stories) {
    ValueCounts counts;
    counts.articles.resize(column.values());
    std::vector<Xapian::doccount> by_spelling(column.spellings().size());
    for (std::size_t i = 0; i < lists.size(); ++i) {
        if (lists[i] == 0) {
            continue;
        }
        for (const Number value : column.lists()[i].values) {
            counts.articles[value] += lists[i];
        }
        for (const Number spelling : column.lists()[i].spellings) {
            by_spelling[spelling] += lists[i];
        }
    }
    choose_spellings(column, by_spelling, counts);
    count_repeats(column, stories, counts);
    return counts;
}

/// The numbers of the values to be shown, in their order; the second part of the pair is how many
/// are left out.
std::pair<std::vector<Number>, std::size_t> shown_values(const ValueCounts& counts,
                                                         const FacetWanted& wanted) {
    std::vector<Number> values;
    for (Number value = 0; value < counts.articles.size(); ++value) {
        if (counts.articles[value] > 0) {
            values.push_back(value);
        }
    }
    const auto stands_before = [&](Number a, Number b) {
        return counts.articles[a] != counts.articles[b] ? counts.articles[a] > counts.articles[b]
                                                        : *counts.spelling[a] < *counts.spelling[b];
    };
    const std::size_t all = values.size();
    const auto first = values.begin() + static_cast<std::ptrdiff_t>(std::min(wanted.size, all));
    std::ranges::partial_sort(values, first, stands_before);
    if (wanted.is_selected) {
        std::ranges::sort(first, values.end(), stands_before);
    }
    const auto is_left_out = [&](Number value) {
        return !wanted.is_selected || !wanted.is_selected(value, *counts.spelling[value]);
    };
    values.erase(std::remove_if(first, values.end(), is_left_out), values.end());
    return {std::move(values), all - values.size()};
}

}  // namespace

ListCounts lists_among(const ValueColumn& column, const ArticleSet& articles) {
    ListCounts counts(column.lists().size());
    articles.for_each([&](Xapian::docid article) { ++counts[column.list_of(article)]; });
    return counts;
}

DayList days_among(const DayColumn& column, const ArticleSet& articles) {
    auto first = std::numeric_limits<std::int32_t>::max();
    auto last = DayColumn::none;
    articles.for_each([&](Xapian::docid article) {
        const std::int32_t day = column.day_of(article);
        first = day == DayColumn::none ? first : std::min(first, day);
        last = std::max(last, day);
    });
    DayList list;
    if (last == DayColumn::none) {
        return list;
    }
    std::vector<Xapian::doccount> by_day(static_cast<std::size_t>(last - first) + 1);
    articles.for_each([&](Xapian::docid article) {
        if (const std::int32_t day = column.day_of(article); day != DayColumn::none) {
            ++by_day[static_cast<std::size_t>(day - first)];
        }
    });
    for (std::size_t i = 0; i < by_day.size(); ++i) {
        if (by_day[i] > 0) {
            list.emplace_back(sys_days{days{first + static_cast<std::int32_t>(i)}}, by_day[i]);
        }
    }
    return list;
}

Facet facet_of(std::string_view field, const ValueColumn& column, const ListCounts& counts,
               const MatchedStories& stories, CountedSet set, const FacetWanted& wanted) {
    const ValueCounts values = values_of(column, counts, stories);
    Facet facet{.field = std::string(field), .set = std::move(set), .values = {}};
    facet.without = counts[ValueColumn::none];
    const auto [shown, left_out] = shown_values(values, wanted);
    for (const Number value : shown) {
        const std::string& spelling = *values.spelling[value];
        const Xapian::doccount articles = values.articles[value];
        facet.values.push_back({spelling, articles,
                                wanted.is_selected && wanted.is_selected(value, spelling),
                                articles - values.repeats[value]});
    }
    facet.left_out = left_out;
    return facet;
}

DateFacet date_facet_of(const DayList& list, CountedSet set) {
    DateFacet facet;
    facet.set = std::move(set);
    facet.undated = facet.set.total;
    if (list.empty()) {
        return facet;
    }
    const auto [first, last] = facet.days = {list.front().first, list.back().first};
    facet.granularity = fitting_granularity(first, last);
    const int begin = period_number(first, facet.granularity);
    for (int i = begin; i <= period_number(last, facet.granularity); ++i) {
        facet.buckets.push_back({period_days(i, facet.granularity), 0});
    }
    auto bucket = facet.buckets.begin();
    for (const auto& [day, count] : list) {
        while (bucket->days.last < day) {
            ++bucket;
        }
        bucket->count += count;
        facet.undated -= count;
    }
    return facet;
}

void count_stories(DateFacet& facet, const DayColumn& column, const MatchedStories& stories) {
    for (DateBucket& bucket : facet.buckets) {
        bucket.stories = bucket.count;
    }
    std::vector<Number> buckets;
    stories.for_each([&](std::span<const Xapian::docid> versions) {
        buckets.clear();
        for (const Xapian::docid article : versions) {
            if (const std::int32_t number = column.day_of(article); number != DayColumn::none) {
                const sys_days day{days{number}};
                const auto bucket = std::ranges::upper_bound(
                    facet.buckets, day, {}, [](const DateBucket& one) { return one.days.first; });
                buckets.push_back(static_cast<Number>(bucket - facet.buckets.begin() - 1));
            }
        }
        for_each_repeat(buckets, [&](Number bucket) { --facet.buckets[bucket].stories; });
    });
}

}  // namespace news::searcher
