// SPDX-License-Identifier: GPL-2.0-or-later
/// Which of the matches of a query are versions of one story.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <xapian.h>

#include "searcher/engine/article_set.h"
#include "searcher/engine/columns.h"

namespace news::searcher {

/// The stories of which two or more versions are among some articles. Stories are counted by what
/// repeats: articles less repeats are stories, an article without other versions being one.
class MatchedStories {
public:
    MatchedStories() = default;
    MatchedStories(const StoryColumn& column, const ArticleSet& articles);

    /// Articles beyond the first of each story.
    [[nodiscard]] Xapian::doccount repeats() const {
        return static_cast<Xapian::doccount>(articles_.size() - ends_.size());
    }

    /// Calls `use(versions)` for each story, the first version first.
    template <typename Use>
    void for_each(Use use) const {
        std::size_t begin = 0;
        for (const std::size_t end : ends_) {
            use(std::span(articles_).subspan(begin, end - begin));
            begin = end;
        }
    }

private:
    std::vector<Xapian::docid> articles_;  ///< of one story after the other
    std::vector<std::size_t> ends_;        ///< of the stories, in `articles_`
};

/// Leaves of each story the first version.
void remove_later_versions(const MatchedStories& stories, ArticleSet& articles);

}  // namespace news::searcher
