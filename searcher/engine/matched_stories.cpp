// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/matched_stories.h"

#include <algorithm>
#include <iterator>

namespace news::searcher {

MatchedStories::MatchedStories(const StoryColumn& column, const ArticleSet& articles) {
    std::vector<bool> seen(column.stories());
    articles.for_each([&](Xapian::docid article) {
        const StoryColumn::Number story = column.story_of(article);
        if (story == StoryColumn::none || seen[story]) {
            return;
        }
        seen[story] = true;
        const std::size_t begin = articles_.size();
        std::ranges::copy_if(column.versions_of(story), std::back_inserter(articles_),
                             [&](Xapian::docid version) { return articles.contains(version); });
        if (articles_.size() - begin > 1) {
            ends_.push_back(articles_.size());
        } else {
            articles_.resize(begin);
        }
    });
}

void remove_later_versions(const MatchedStories& stories, ArticleSet& articles) {
    stories.for_each([&](std::span<const Xapian::docid> versions) {
        for (const Xapian::docid later : versions.subspan(1)) {
            articles.erase(later);
        }
    });
}

}  // namespace news::searcher
