// SPDX-License-Identifier: GPL-2.0-or-later
/// Stories: articles that are versions of one text. The indexer joins them.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/date.h"
#include "searcher/engine/deadline.h"
#include "searcher/engine/facets.h"

namespace news::searcher {

/// A version of a story, as far as value slots tell of it.
struct Copy {
    std::string id;
    std::string source;  ///< as displayed
    std::optional<DaySpan> days;
};

/// The story of an article; empty where there is no other version of it.
std::string story_of(const Xapian::Database& database, Xapian::docid article);

/// Articles of a story, the first version first.
std::vector<Xapian::docid> articles_of_story(const Xapian::Database& database,
                                             const std::string& story);

/// The other versions of an article, the first one first.
std::vector<Copy> copies_of(const Xapian::Database& database, Xapian::docid article);

/// Of the matches those that have other versions, matching or not.
struct StoryCounts {
    Xapian::doccount repeats = 0;      ///< matches beyond the first of each story
    bool is_exact = true;              ///< false: the time was up, there are at least so many
    std::vector<StoryValues> by_slot;  ///< in the order of the slots asked for
};

/// Stories among the matches are counted one by one: collapsing, Xapian only estimates them, and
/// its spies see every copy.
StoryCounts count_matched_stories(const Xapian::Database& database, const Xapian::Query& query,
                                  const std::vector<Xapian::valueno>& slots,
                                  const Deadline& deadline);

/// Of each story the first version that matches; for ranking by date.
class FirstVersions final : public Xapian::MatchDecider {
public:
    FirstVersions(const Xapian::Database& database, const Xapian::Query& query,
                  const Deadline& deadline);

    /// False for an article of which an earlier version matches.
    bool operator()(const Xapian::Document& article) const override;

    [[nodiscard]] bool is_complete() const { return is_complete_; }

private:
    struct First {
        std::string moment;
        Xapian::docid article = 0;
    };

    std::unordered_map<std::string, First> firsts_;
    bool is_complete_ = true;
};

}  // namespace news::searcher
