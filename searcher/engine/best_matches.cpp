// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/best_matches.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "common/schema.h"
#include "searcher/engine/ranking.h"
#include "searcher/engine/timed_match.h"

namespace news::searcher {
namespace {

using Xapian::docid;

/// Notes the articles that a match looks at: what is left of one that has no time to end.
class Seen final : public Xapian::MatchSpy {
public:
    explicit Seen(const Deadline& deadline) : deadline_(deadline) {}

    void operator()(const Xapian::Document& article, double weight) override {
        constexpr std::size_t clock_step = 64;  // matches between two looks at the clock
        if (articles_.size() % clock_step == 0 && !articles_.empty() && deadline_.has_passed()) {
            throw TimeIsUp();
        }
        articles_.push_back({article.get_docid(), weight});
    }

    std::vector<RankedArticle> best(std::size_t number) {
        const std::size_t kept = std::min(number, articles_.size());
        std::ranges::partial_sort(
            articles_, articles_.begin() + static_cast<std::ptrdiff_t>(kept), {},
            [](const RankedArticle& one) { return std::pair(-one.weight, one.article); });
        articles_.resize(kept);
        return std::move(articles_);
    }

private:
    const Deadline& deadline_;
    std::vector<RankedArticle> articles_;
};

Xapian::doccount narrow(std::size_t number) {
    constexpr std::size_t most = 1U << 30U;
    return static_cast<Xapian::doccount>(std::min(number, most));
}

/// The best `number` articles, of those seen where the time is up.
Ranking heaviest(const Xapian::Database& database, const RankingQuery& query, std::size_t number,
                 const Deadline& deadline) {
    Xapian::Enquire enquire(database);
    enquire.set_query(timed(query.query, database, deadline));
    weigh_words(enquire, query.words);
    Seen seen(deadline);
    enquire.add_matchspy(&seen);
    Ranking ranking;
    try {
        const Xapian::MSet matches = enquire.get_mset(0, narrow(number));
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            ranking.articles.push_back({*match, match.get_weight()});
        }
    } catch (const TimeIsUp&) {
        ranking = {.articles = seen.best(number), .is_complete = false};
    }
    return ranking;
}

void keep_one_of_each_story(const Xapian::Database& database,
                            std::vector<RankedArticle>& articles) {
    std::unordered_set<std::string> stories;
    std::erase_if(articles, [&](const RankedArticle& one) {
        std::string story = database.get_document(one.article).get_value(Slot::story);
        return !story.empty() && !stories.insert(std::move(story)).second;
    });
}

void cut(std::vector<RankedArticle>& articles, const Page& page) {
    articles.resize(std::min(articles.size(), page.offset + page.limit));
    articles.erase(articles.begin(), articles.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                            page.offset, articles.size())));
}

/// Where an article stands by its day: what is less stands before.
std::int64_t place_of(std::int32_t day, DateOrder order) {
    if (day == DayColumn::none) {
        return std::numeric_limits<std::int64_t>::max();
    }
    return order == DateOrder::newest_first ? -std::int64_t{day} : std::int64_t{day};
}

}  // namespace

/// Not Xapian's collapsing, which keeps the story of every article that it looks at: a few articles
/// more than wanted mostly leave enough when the repeated stories are gone.
Ranking rank_by_weight(const Xapian::Database& database, const RankingQuery& query,
                       const Page& page, Copies copies, const Deadline& deadline) {
    constexpr std::size_t spare = 6;
    const std::size_t wanted = page.offset + page.limit;
    for (std::size_t number = copies == Copies::shown ? wanted : wanted + wanted / 4 + spare;;
         number *= 2) {
        Ranking ranking = heaviest(database, query, number, deadline);
        const bool are_all = ranking.articles.size() < number || !ranking.is_complete;
        if (copies == Copies::hidden) {
            keep_one_of_each_story(database, ranking.articles);
        }
        if (are_all || ranking.articles.size() >= wanted) {
            cut(ranking.articles, page);
            return ranking;
        }
    }
}

std::vector<docid> first_by_date(const ArticleSet& matches, const DayColumn& days, DateOrder order,
                                 const Page& page) {
    std::vector<std::pair<std::int64_t, docid>> places;
    matches.for_each([&](docid article) {
        places.emplace_back(place_of(days.day_of(article), order), article);
    });
    const std::size_t end = std::min(page.offset + page.limit, places.size());
    std::ranges::partial_sort(places, places.begin() + static_cast<std::ptrdiff_t>(end));
    std::vector<docid> articles;
    for (std::size_t i = page.offset; i < end; ++i) {
        articles.push_back(places[i].second);
    }
    return articles;
}

}  // namespace news::searcher
