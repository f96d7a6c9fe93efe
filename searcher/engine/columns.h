// SPDX-License-Identifier: GPL-2.0-or-later
/// Values of articles in memory, by the articles' numbers: what facets, dates and stories are
/// counted from. An array costs a fifth to a tenth of what values read from the index do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/engine/article_set.h"

namespace news::searcher {

/// A slot of value_list(). Equal lists have the same number, as have spellings that only case or
/// accents tell apart, which are one value.
class ValueColumn {
public:
    using Number = std::uint32_t;
    static constexpr Number none = 0;  ///< the list of articles without a value

    struct Spelling {
        std::string text;
        Number value = 0;
    };

    struct List {
        std::vector<Number> spellings;
        std::vector<Number> values;  ///< each once
    };

    /// @param some  articles to read; nullptr: all
    ValueColumn(const Xapian::Database& database, Xapian::valueno slot, const ArticleSet* some);

    /// The lists of the articles 1, 2, …
    explicit ValueColumn(const std::vector<std::string>& lists);

    [[nodiscard]] Number list_of(Xapian::docid article) const { return list_by_article_[article]; }
    [[nodiscard]] const std::vector<List>& lists() const { return lists_; }
    [[nodiscard]] const std::vector<Spelling>& spellings() const { return spellings_; }
    [[nodiscard]] std::size_t values() const { return values_; }

private:
    struct Numbering;

    Number add(const std::string& list, Numbering& numbering);

    std::vector<Number> list_by_article_;
    std::vector<List> lists_;
    std::vector<Spelling> spellings_;
    std::size_t values_ = 0;
};

/// A slot of day_value().
class DayColumn {
public:
    static constexpr std::int32_t none = INT32_MIN;

    DayColumn(const Xapian::Database& database, Xapian::valueno slot, const ArticleSet* some);

    /// Days since 1970-01-01, or none.
    [[nodiscard]] std::int32_t day_of(Xapian::docid article) const { return days_[article]; }

private:
    std::vector<std::int32_t> days_;
};

/// Which articles are versions of one story.
class StoryColumn {
public:
    using Number = std::uint32_t;
    static constexpr Number none = 0;  ///< of articles that have no other version

    StoryColumn(const Xapian::Database& database, const ArticleSet* some);

    [[nodiscard]] Number story_of(Xapian::docid article) const { return stories_[article]; }
    [[nodiscard]] std::size_t stories() const { return begins_.size() - 1; }

    /// Articles of a story, the first version first; those that were read.
    [[nodiscard]] std::span<const Xapian::docid> versions_of(Number story) const {
        return std::span(versions_).subspan(begins_[story], begins_[story + 1] - begins_[story]);
    }

private:
    std::vector<Number> stories_;
    std::vector<Xapian::docid> versions_;  ///< of the first story, then of the second, …
    std::vector<std::size_t> begins_;      ///< in `versions_`; one more than stories
};

/// The columns of one revision of an index. May be used by several threads, each of which gives its
/// own database, open at that revision.
class Columns {
public:
    /// A column that has the values of `articles` at least.
    ///
    /// A column is read whole and kept when as many of its values were asked for as it has: whoever
    /// asks once pays for what is asked, and whoever goes on asking hardly twice for the whole.
    /// Whole, a column takes four bytes for each article, and its distinct values.
    std::shared_ptr<const ValueColumn> values(const Xapian::Database& database,
                                              Xapian::valueno slot, const ArticleSet& articles);
    std::shared_ptr<const DayColumn> days(const Xapian::Database& database, Xapian::valueno slot,
                                          const ArticleSet& articles);
    std::shared_ptr<const StoryColumn> stories(const Xapian::Database& database,
                                               const ArticleSet& articles);

private:
    template <typename Column>
    struct Kept {
        std::shared_ptr<const Column> whole;
        std::size_t asked = 0;  ///< values, so far
    };

    template <typename Column>
    Kept<Column>& kept(std::map<Xapian::valueno, Kept<Column>>& columns, Xapian::valueno slot);

    template <typename Column, typename Read>
    std::shared_ptr<const Column> column(Kept<Column>& kept, const Xapian::Database& database,
                                         const ArticleSet& articles, Read read);

    std::mutex mutex_;
    std::map<Xapian::valueno, Kept<ValueColumn>> values_;
    std::map<Xapian::valueno, Kept<DayColumn>> days_;
    Kept<StoryColumn> stories_;
};

/// Columns for threads that read the same index, each by its own database.
class SharedColumns {
public:
    /// Those of the last revision asked for are kept.
    std::shared_ptr<Columns> of(const std::string& revision);

private:
    std::mutex mutex_;
    std::string revision_;
    std::shared_ptr<Columns> columns_;
};

}  // namespace news::searcher
