// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/stories.h"

#include <algorithm>
#include <utility>

#include "common/schema.h"
#include "common/version_order.h"

namespace news::searcher {
namespace {

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

}  // namespace news::searcher
