// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/counting.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "common/schema.h"
#include "searcher/engine/ranking.h"
#include "searcher/engine/stories.h"

namespace news::searcher {
namespace {

/// Ends a match: Enquire::set_time_limit() does not, but an exception from a spy does.
struct TimeIsUp {};

/// Matches between two looks at the clock.
constexpr Xapian::doccount clock_step = 64;

void stop_if_time_is_up(Xapian::doccount seen, const Deadline& deadline) {
    if (seen % clock_step == 0 && seen > 0 && deadline.has_passed()) {
        throw TimeIsUp();
    }
}

class Counter final : public Xapian::MatchSpy {
public:
    Counter(const std::vector<Xapian::valueno>& slots, const Deadline& deadline)
        : slots_(slots), deadline_(deadline) {
        counts_.by_slot.resize(slots.size());
    }

    void operator()(const Xapian::Document& article, double /*weight*/) override {
        stop_if_time_is_up(counts_.total, deadline_);
        ++counts_.total;
        for (std::size_t i = 0; i < slots_.size(); ++i) {
            std::string value = article.get_value(slots_[i]);
            if (!value.empty()) {
                ++counts_.by_slot[i][std::move(value)];
            }
        }
    }

    Counts take(bool is_exact) {
        counts_.is_exact = is_exact;
        return std::move(counts_);
    }

private:
    const std::vector<Xapian::valueno>& slots_;
    const Deadline& deadline_;
    Counts counts_;
};

/// Without a value an article sorts below all days; this is above them.
constexpr auto after_all_days = "~";

struct Candidate {
    RankedArticle ranked;
    std::string day;
    std::string story;  ///< only where its copies are hidden
};

bool stands_before(const Candidate& a, const Candidate& b, Order order) {
    if (order == Order::newest_first && a.day != b.day) {
        return a.day > b.day;
    }
    if (order == Order::oldest_first && a.day != b.day) {
        return a.day < b.day;
    }
    return std::tuple(-a.ranked.weight, a.ranked.article) <
           std::tuple(-b.ranked.weight, b.ranked.article);
}

/// Keeps the best articles seen: what is left of a match that has no time to end.
class BestSoFar final : public Xapian::MatchSpy {
public:
    BestSoFar(std::size_t number, const RankingWanted& wanted, const Deadline& deadline)
        : number_(number), order_(wanted.order), copies_(wanted.copies), deadline_(deadline) {}

    void operator()(const Xapian::Document& article, double weight) override {
        stop_if_time_is_up(seen_++, deadline_);
        std::string day;
        if (order_ != Order::by_weight) {
            day = article.get_value(Slot::date_first);
        }
        if (order_ == Order::oldest_first && day.empty()) {
            day = after_all_days;
        }
        std::string story = copies_ == Copies::hidden ? article.get_value(Slot::story) : "";
        best_.push_back({{article.get_docid(), weight}, std::move(day), std::move(story)});
        constexpr std::size_t slack = 1024;
        if (best_.size() > number_ + slack) {
            keep_best();
        }
    }

    std::vector<RankedArticle> take(std::size_t offset) {
        keep_best();
        std::vector<RankedArticle> articles;
        for (std::size_t i = offset; i < best_.size(); ++i) {
            articles.push_back(best_[i].ranked);
        }
        return articles;
    }

private:
    void keep_best() {
        std::ranges::sort(best_, [this](const Candidate& a, const Candidate& b) {
            return stands_before(a, b, order_);
        });
        std::set<std::string> stories;
        std::erase_if(best_, [&stories](const Candidate& one) {
            return !one.story.empty() && !stories.insert(one.story).second;
        });
        best_.resize(std::min(best_.size(), number_));
    }

    std::size_t number_;
    Order order_;
    Copies copies_;
    const Deadline& deadline_;
    Xapian::doccount seen_ = 0;
    std::vector<Candidate> best_;
};

Xapian::doccount narrow(std::size_t number) {
    constexpr std::size_t most = 1U << 30U;
    return static_cast<Xapian::doccount>(std::min(number, most));
}

std::unique_ptr<Xapian::MultiValueKeyMaker> day_or_last() {
    auto key = std::make_unique<Xapian::MultiValueKeyMaker>();
    key->add_value(Slot::date_first, false, after_all_days);
    return key;
}

}  // namespace

Counts count_matches(const Xapian::Database& database, const Xapian::Query& query,
                     const std::vector<Xapian::valueno>& slots, const Deadline& deadline) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    if (slots.empty()) {
        const Xapian::MSet bounds = enquire.get_mset(0, 0);  // looks at no article
        if (bounds.get_matches_lower_bound() == bounds.get_matches_upper_bound()) {
            return {.total = bounds.get_matches_lower_bound(), .is_exact = true, .by_slot = {}};
        }
    }
    Counter counter(slots, deadline);
    enquire.add_matchspy(&counter);
    try {
        enquire.get_mset(0, 0, database.get_doccount());  // fewer would be checked, none ranked
    } catch (const TimeIsUp&) {
        return counter.take(false);
    }
    return counter.take(true);
}

Ranking rank_matches(const Xapian::Database& database, const Xapian::Query& query,
                     const RankingWanted& wanted, const Deadline& deadline) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(word_weights(wanted.words));
    const auto key = day_or_last();
    std::optional<FirstVersions> firsts;
    if (wanted.order == Order::oldest_first) {
        enquire.set_sort_by_key_then_relevance(key.get(), false);
    } else if (wanted.order == Order::newest_first) {
        enquire.set_sort_by_value_then_relevance(Slot::date_first, true);
    }
    if (wanted.copies == Copies::hidden && wanted.order == Order::by_weight) {
        enquire.set_collapse_key(Slot::story);
    } else if (wanted.copies == Copies::hidden) {
        firsts.emplace(database, query, deadline);
    }
    const Xapian::doccount offset = narrow(wanted.page.offset);
    const Xapian::doccount limit = narrow(wanted.page.limit);
    BestSoFar best(std::size_t{offset} + limit, wanted, deadline);
    enquire.add_matchspy(&best);
    Ranking ranking;
    try {
        const Xapian::MSet matches =
            enquire.get_mset(offset, limit, 0, nullptr, firsts ? &*firsts : nullptr);
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            ranking.articles.push_back({*match, match.get_weight()});
        }
        ranking.is_complete = !firsts || firsts->is_complete();
    } catch (const TimeIsUp&) {
        ranking = {.articles = best.take(offset), .is_complete = false};
    }
    return ranking;
}

}  // namespace news::searcher
