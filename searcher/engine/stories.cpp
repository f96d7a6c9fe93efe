// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/stories.h"

#include <algorithm>
#include <utility>

#include "common/schema.h"
#include "common/version_order.h"

namespace news::searcher {
namespace {

/// The article of that id; 0 for none.
Xapian::docid article_with(const Xapian::Database& database, const std::string& id) {
    const std::string term = std::string(field_named("id").prefix) + id;
    const auto article = database.postlist_begin(term);
    return article == database.postlist_end(term) ? 0 : *article;
}

Copy copy_of(const Article& article) {
    const auto& [name, domain] = article.source;
    return {.id = article.id,
            .source = name.empty() ? domain : name,
            .days = article.date ? std::optional(article.date->days) : std::nullopt};
}

}  // namespace

std::string story_of(const Xapian::Database& database, Xapian::docid article) {
    return database.get_document(article).get_value(Slot::story);
}

std::vector<Xapian::docid> articles_of_story(const Xapian::Database& database,
                                             const std::string& story) {
    const std::string term = story_term(story);
    const Xapian::docid first = article_with(database, story);
    std::vector<std::pair<std::string, Xapian::docid>> ranked;
    for (auto article = database.postlist_begin(term); article != database.postlist_end(term);
         ++article) {
        const bool is_first = *article == first;
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

std::vector<Copy> copies_of(const Xapian::Database& database, Xapian::docid article,
                            RecordCodec& records) {
    std::vector<Copy> copies;
    const std::string story = story_of(database, article);
    if (story.empty()) {
        return copies;
    }
    for (const Xapian::docid other : articles_of_story(database, story)) {
        if (other != article) {
            copies.push_back(
                copy_of(records.decode(database.get_document(other).get_data(), RecordPart::head)));
        }
    }
    return copies;
}

}  // namespace news::searcher
