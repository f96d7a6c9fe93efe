// SPDX-License-Identifier: GPL-2.0-or-later
/// A small archive in memory, made of articles as the indexer makes them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/article.h"
#include "common/schema.h"
#include "indexer/write/document.h"
#include "indexer/write/story_membership.h"
#include "searcher/engine/index.h"

namespace news {

/// An article in English: id, headline, body, and days such as "2014-03" or "" for undated.
inline Article article(std::string id, std::string title, std::string body,
                       const std::string& days = {}, std::string source = "Daily Herald") {
    Article made;
    made.id = std::move(id);
    made.title = std::move(title);
    made.body = {std::move(body)};
    made.lead = made.body.front();
    made.source = {std::move(source), "herald.example"};
    made.language = "en";
    if (const auto span = parse_days(days)) {
        made.date = ArticleDate{.days = *span, .time = {}};
    }
    return made;
}

inline searcher::Index index_of(const std::vector<Article>& articles) {
    Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
    indexer::DocumentMaker maker;
    for (const Article& one : articles) {
        database.add_document(maker.make(one));
    }
    return searcher::Index(database);
}

/// Of each article the name of its story; empty where it has no other version.
using StoryNames = std::vector<std::string>;

/// The same archive with stories, as the indexer joins them.
inline searcher::Index index_of(const std::vector<Article>& articles, const StoryNames& stories) {
    Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
    indexer::DocumentMaker maker;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        Xapian::Document document = maker.make(articles[i]);
        indexer::put_into_story(document, stories[i], articles[i].id == stories[i] ? 0 : 1);
        database.add_document(document);
    }
    return searcher::Index(database);
}

}  // namespace news
