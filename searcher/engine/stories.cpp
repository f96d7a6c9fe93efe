// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/stories.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

#include "common/schema.h"
#include "common/version_order.h"

namespace news::searcher {
namespace {

/// Ends a match.
struct TimeIsUp {};

class Visitor final : public Xapian::MatchSpy {
public:
    using Visit = std::function<void(const Xapian::Document&)>;

    Visitor(Visit visit, const Deadline& deadline)
        : visit_(std::move(visit)), deadline_(deadline) {}

    void operator()(const Xapian::Document& article, double /*weight*/) override {
        constexpr unsigned clock_step = 64;  // matches between two looks at the clock
        if (++seen_ % clock_step == 0 && deadline_.has_passed()) {
            throw TimeIsUp();
        }
        visit_(article);
    }

private:
    Visit visit_;
    const Deadline& deadline_;
    unsigned seen_ = 0;
};

/// Shows the matches that have other versions, in the order of the index.
///
/// @return false when the time was up before all were shown
bool visit_versions(const Xapian::Database& database, const Xapian::Query& query,
                    const Deadline& deadline, Visitor::Visit visit) {
    const std::string has_versions(find_flag("has", "copies")->term);
    if (query.empty() || !database.term_exists(has_versions)) {
        return true;
    }
    Xapian::Enquire enquire(database);
    enquire.set_query({Xapian::Query::OP_FILTER, query, Xapian::Query(has_versions)});
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    Visitor visitor(std::move(visit), deadline);
    enquire.add_matchspy(&visitor);
    try {
        enquire.get_mset(0, 0, database.get_doccount());
    } catch (const TimeIsUp&) {
        return false;
    }
    return true;
}

std::string id_of(const Xapian::Database& database, Xapian::docid article) {
    const std::string prefix(field_named("id").prefix);
    auto term = database.termlist_begin(article);
    term.skip_to(prefix);
    return term == database.termlist_end(article) ? std::string() : (*term).substr(prefix.size());
}

Copy copy_of(const Xapian::Database& database, Xapian::docid article) {
    const Xapian::Document document = database.get_document(article);
    Copy copy{.id = id_of(database, article),
              .source = document.get_value(Slot::source),
              .days = std::nullopt};
    const auto first = parse_day_value(document.get_value(Slot::date_first));
    const auto last = parse_day_value(document.get_value(Slot::date_last));
    if (first && last) {
        copy.days = DaySpan{*first, *last};
    }
    return copy;
}

}  // namespace

std::string story_of(const Xapian::Database& database, Xapian::docid article) {
    return database.get_document(article).get_value(Slot::story);
}

std::vector<Xapian::docid> articles_of_story(const Xapian::Database& database,
                                             const std::string& story) {
    const std::string term = story_term(story);
    std::vector<std::pair<std::string, Xapian::docid>> ranked;
    for (auto article = database.postlist_begin(term); article != database.postlist_end(term);
         ++article) {
        const bool is_first = id_of(database, *article) == story;
        ranked.emplace_back(is_first ? std::string() : moment_of(database.get_document(*article)),
                            *article);
    }
    std::ranges::sort(ranked);
    std::vector<Xapian::docid> articles;
    for (const auto& [moment, article] : ranked) {
        articles.push_back(article);
    }
    return articles;
}

std::vector<Copy> copies_of(const Xapian::Database& database, Xapian::docid article) {
    std::vector<Copy> copies;
    const std::string story = story_of(database, article);
    if (story.empty()) {
        return copies;
    }
    for (const Xapian::docid other : articles_of_story(database, story)) {
        if (other != article) {
            copies.push_back(copy_of(database, other));
        }
    }
    return copies;
}

StoryCounts count_matched_stories(const Xapian::Database& database, const Xapian::Query& query,
                                  const std::vector<Xapian::valueno>& slots,
                                  const Deadline& deadline) {
    StoryCounts counts;
    counts.by_slot.resize(slots.size());
    std::unordered_map<std::string, std::size_t> numbers;
    counts.is_exact =
        visit_versions(database, query, deadline, [&](const Xapian::Document& article) {
            const auto [story, is_new] =
                numbers.try_emplace(article.get_value(Slot::story), numbers.size());
            counts.repeats += is_new ? 0 : 1;
            for (std::size_t i = 0; i < slots.size(); ++i) {
                if (std::string value = article.get_value(slots[i]); !value.empty()) {
                    counts.by_slot[i].emplace_back(std::move(value), story->second);
                }
            }
        });
    return counts;
}

FirstVersions::FirstVersions(const Xapian::Database& database, const Xapian::Query& query,
                             const Deadline& deadline) {
    is_complete_ =
        visit_versions(database, query, deadline, [this](const Xapian::Document& article) {
            std::string moment = moment_of(article);
            const std::string story = article.get_value(Slot::story);
            const auto [first, is_new] = firsts_.try_emplace(story);
            const Xapian::docid number = article.get_docid();
            if (is_new ||
                std::tie(moment, number) < std::tie(first->second.moment, first->second.article)) {
                first->second = {std::move(moment), number};
            }
        });
}

bool FirstVersions::operator()(const Xapian::Document& article) const {
    const std::string story = article.get_value(Slot::story);
    const auto first = story.empty() ? firsts_.end() : firsts_.find(story);
    return first == firsts_.end() || first->second.article == article.get_docid();
}

}  // namespace news::searcher
