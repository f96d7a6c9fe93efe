// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "common/text.h"
#include "common/version_order.h"
#include "searcher/engine/search.h"
#include "searcher/query/canonical.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"
#include "tests/support/random_news.h"
#include "tests/support/reader.h"

namespace news::searcher {
namespace {

constexpr unsigned archives = 120;
constexpr int queries = 100;  // of each archive

/// Another run: NEWS_TEST_SEED=1000.
unsigned first_seed() {
    const char* seed = std::getenv("NEWS_TEST_SEED");
    return seed == nullptr ? 1U : static_cast<unsigned>(std::strtoul(seed, nullptr, 10));
}

/// The fields whose values a part of a query names; "" for all else.
std::set<std::string_view> fields_named_by(const Node& part) {
    if (const auto* in = std::get_if<InField>(&part.value)) {
        return {in->field->slot ? in->field->name : ""};
    }
    if (const auto* days = std::get_if<Days>(&part.value)) {
        return {days->field->name};
    }
    if (const auto* has = std::get_if<HasFlag>(&part.value)) {
        return {has->flag->value == "undated" ? "date" : ""};
    }
    std::set<std::string_view> fields;
    for (const Node& inner : parts_of(part)) {
        fields.merge(fields_named_by(inner));
    }
    const bool is_group =
        std::holds_alternative<And>(part.value) || std::holds_alternative<Or>(part.value);
    return is_group ? fields : std::set<std::string_view>{""};
}

std::vector<std::string> values_of(const Article& article, std::string_view field) {
    if (field == "author") {
        return article.authors;
    }
    const std::string value =
        field == "source"
            ? (article.source.name.empty() ? article.source.domain : article.source.name)
        : field == "section" ? article.section
        : field == "lang"    ? article.language
                             : article.wire;
    return value.empty() ? std::vector<std::string>{} : std::vector{value};
}

/// What versions are ordered by: the moment, then the place in the index.
std::pair<std::string, std::size_t> order_of(const Article& article, std::size_t place) {
    const std::string moment = moment_value(article.date);
    return {moment.empty() ? "~" : moment, place};
}

/// Joins articles by chance.
StoryNames random_stories(RandomNews& chance, const std::vector<Article>& archive) {
    std::map<int, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < archive.size(); ++i) {
        if (chance.below(2) == 0) {
            groups[chance.below(5)].push_back(i);
        }
    }
    StoryNames names(archive.size());
    for (const auto& [group, members] : groups) {
        const auto first = std::ranges::min_element(
            members, {}, [&](std::size_t i) { return order_of(archive[i], i); });
        for (const std::size_t i : members) {
            names[i] = members.size() > 1 ? archive[*first].id : std::string();
        }
    }
    return names;
}

/// One archive, asked and read.
class Trial {
public:
    Trial(const std::vector<Article>& archive, const StoryNames& stories)
        : stories_(by_id(archive, stories)),
          reader_(archive, stories_),
          index_(index_of(archive, stories)) {
        for (std::size_t i = 0; i < archive.size(); ++i) {
            places_[archive[i].id] = i;
        }
    }

    void check(const Node& query, std::size_t facet_size) {
        Request request;
        request.query = query;
        request.copies = Copies::shown;
        request.limit = reader_.articles().size();
        request.passages = 0;
        request.facets = {"source", "author", "section", "lang", "wire", "date"};
        request.facet_size = facet_size;
        const Answer answer = search(index_, request);
        const std::vector<const ReadArticle*> found = matching(query, "");
        CHECK(ids(answer) == ids(found));
        CHECK(answer.total == found.size());
        CHECK(answer.stories == story_count(found));
        check_listed_stories(request, found);
        CHECK(answer.matched_dates.set.total == found.size());
        for (const Facet& facet : answer.facets) {
            CAPTURE(facet.field);
            check(facet, query, facet_size);
        }
        check(answer.dates, query);
    }

private:
    static std::map<std::string, std::string> by_id(const std::vector<Article>& archive,
                                                    const StoryNames& stories) {
        std::map<std::string, std::string> names;
        for (std::size_t i = 0; i < archive.size(); ++i) {
            names[archive[i].id] = stories[i];
        }
        return names;
    }

    std::string story_of(const ReadArticle& article) {
        const std::string& story = stories_.at(article.article.id);
        return story.empty() ? article.article.id : story;
    }

    std::size_t story_count(const std::vector<const ReadArticle*>& articles) {
        std::set<std::string> stories;
        for (const ReadArticle* article : articles) {
            stories.insert(story_of(*article));
        }
        return stories.size();
    }

    /// Each story once; by date its first version that matches.
    void check_listed_stories(Request request, const std::vector<const ReadArticle*>& found) {
        std::map<std::string, const ReadArticle*> firsts;
        const auto order = [this](const ReadArticle& one) {
            return order_of(one.article, places_.at(one.article.id));
        };
        for (const ReadArticle* article : found) {
            const ReadArticle*& first = firsts[story_of(*article)];
            first = first == nullptr || order(*article) < order(*first) ? article : first;
        }
        std::set<std::string> expected;
        for (const auto& [story, article] : firsts) {
            expected.insert(article->article.id);
        }
        request.copies = Copies::hidden;
        request.facets = {};
        for (const Sort sort : {Sort::relevance, Sort::newest, Sort::oldest}) {
            request.sort = sort;
            const Answer answer = search(index_, request);
            CHECK(answer.hits.size() == expected.size());
            CHECK((sort == Sort::relevance || ids(answer) == expected));
        }
    }

    static bool restricts(const Node& part, std::string_view field) {
        return fields_named_by(part) == std::set{field};
    }

    static std::span<const Node> top_level(const Node& query) {
        const auto* all = std::get_if<And>(&query.value);
        return all == nullptr ? std::span(&query, 1) : std::span<const Node>(all->parts);
    }

    /// Articles that match the query without the parts that restrict `field`.
    std::vector<const ReadArticle*> matching(const Node& query, std::string_view field) {
        std::vector<const Node*> parts;
        for (const Node& part : top_level(query)) {
            if (field.empty() || !restricts(part, field)) {
                parts.push_back(&part);
            }
        }
        std::vector<const ReadArticle*> articles;
        for (const ReadArticle& article : reader_.articles()) {
            if (std::ranges::all_of(
                    parts, [&](const Node* part) { return reader_.matches(*part, article); })) {
                articles.push_back(&article);
            }
        }
        return articles;
    }

    static std::set<std::string> ids(const Answer& answer) {
        std::set<std::string> ids;
        for (const Hit& hit : answer.hits) {
            ids.insert(hit.article.id);
        }
        return ids;
    }

    static std::set<std::string> ids(const std::vector<const ReadArticle*>& articles) {
        std::set<std::string> ids;
        for (const ReadArticle* article : articles) {
            ids.insert(article->article.id);
        }
        return ids;
    }

    /// Chosen: by its author's name; by any article with the value that all chosen values allow.
    bool is_chosen(const Node& query, std::string_view field, const std::string& value) {
        bool restricted = false;
        bool by_name = false;
        for (const Node& part : top_level(query)) {
            if (restricts(part, field)) {
                restricted = true;
                Article named;
                named.authors = {value};
                by_name = by_name || reader_.matches(part, reader_.read(named));
            }
        }
        if (field == "author" || !restricted) {
            return by_name && field == "author";
        }
        return std::ranges::any_of(matching(query, ""), [&](const ReadArticle* article) {
            const auto values = values_of(article->article, field);
            return !values.empty() && fold(values.front()) == fold(value);
        });
    }

    void check(const Facet& facet, const Node& query, std::size_t size) {
        const std::vector<const ReadArticle*> articles = matching(query, facet.field);
        std::map<std::string, std::map<std::string, Xapian::doccount>> spellings;
        std::map<std::string, std::set<const ReadArticle*>> by_value;
        Xapian::doccount without = 0;
        for (const ReadArticle* article : articles) {
            const auto values = values_of(article->article, facet.field);
            without += values.empty() ? 1U : 0U;
            for (const std::string& value : values) {
                ++spellings[fold(value)][value];
                by_value[fold(value)].insert(article);
            }
        }
        std::vector<FacetValue> expected;
        for (const auto& [value, all] : spellings) {
            const auto most = std::ranges::max_element(
                all, [](const auto& a, const auto& b) { return a.second < b.second; });
            expected.push_back({most->first, static_cast<Xapian::doccount>(by_value[value].size()),
                                is_chosen(query, facet.field, most->first),
                                static_cast<Xapian::doccount>(story_count(
                                    {by_value[value].begin(), by_value[value].end()}))});
        }
        std::ranges::sort(expected, [](const FacetValue& a, const FacetValue& b) {
            return std::pair(b.count, a.value) < std::pair(a.count, b.value);
        });
        CHECK(facet.values_total() == expected.size());
        std::vector<FacetValue> shown;
        for (std::size_t i = 0; i < expected.size(); ++i) {
            if (i < size || expected[i].is_selected) {
                shown.push_back(expected[i]);
            }
        }
        CHECK(facet.values == shown);
        CHECK(facet.without == without);
        CHECK(facet.set.total == articles.size());
        CHECK(facet.set.stories == story_count(articles));
        CHECK(facet.set.is_exact);
    }

    void check(const DateFacet& facet, const Node& query) {
        const std::vector<const ReadArticle*> articles = matching(query, "date");
        std::size_t dated = 0;
        for (const DateBucket& bucket : facet.buckets) {
            const auto inside = std::ranges::count_if(articles, [&](const ReadArticle* article) {
                const auto& date = article->article.date;
                return date && bucket.days.first <= date->days.first &&
                       date->days.first <= bucket.days.last;
            });
            CHECK(bucket.count == inside);
            std::vector<const ReadArticle*> of_bucket;
            std::ranges::copy_if(articles, std::back_inserter(of_bucket), [&](const auto* article) {
                const auto& date = article->article.date;
                return date && bucket.days.first <= date->days.first &&
                       date->days.first <= bucket.days.last;
            });
            CHECK(bucket.stories == story_count(of_bucket));
            dated += bucket.count;
        }
        CHECK(dated + facet.undated == articles.size());
        CHECK(facet.set.total == articles.size());
        CHECK(facet.undated == std::ranges::count_if(articles, [](const ReadArticle* article) {
                  return !article->article.date;
              }));
        CHECK(facet.buckets.size() <= static_cast<std::size_t>(max_periods));
        for (std::size_t i = 1; i < facet.buckets.size(); ++i) {
            CHECK(facet.buckets[i].days.first ==
                  facet.buckets[i - 1].days.last + std::chrono::days{1});
        }
    }

    std::map<std::string, std::string> stories_;  ///< by id
    Reader reader_;
    Index index_;
    std::map<std::string, std::size_t> places_;  ///< in the index, by id
};

}  // namespace

TEST_CASE("Hits, total and every facet equal what reading every article finds") {
    const unsigned first = first_seed();
    std::cout << "seeds " << first << " to " << first + archives - 1 << ", " << queries
              << " queries each\n";
    for (unsigned seed = first; seed < first + archives; ++seed) {
        RandomNews chance(seed);
        const std::vector<Article> archive = chance.archive();
        Trial trial(archive, random_stories(chance, archive));
        for (int i = 0; i < queries; ++i) {
            const Node query = chance.query();
            CAPTURE(seed, i, canonical_query(query));
            trial.check(query, static_cast<std::size_t>(1 + chance.below(6)));
        }
    }
}

}  // namespace news::searcher
