// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/columns.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "common/schema.h"
#include "common/text.h"

namespace news::searcher {
namespace {

using Xapian::docid;

/// Calls `use(article, value)` for all articles that have a value, or for some of them.
template <typename Use>
void for_each_value(const Xapian::Database& database, Xapian::valueno slot, const ArticleSet* some,
                    Use use) {
    auto value = database.valuestream_begin(slot);
    const auto end = database.valuestream_end(slot);
    if (some == nullptr) {
        for (; value != end; ++value) {
            use(value.get_docid(), *value);
        }
        return;
    }
    some->for_each([&](docid article) {
        if (value != end && value.get_docid() < article) {
            value.skip_to(article);
        }
        if (value != end && value.get_docid() == article) {
            use(article, *value);
        }
    });
}

/// Room for a number for each article.
template <typename Number>
std::vector<Number> room_in(const Xapian::Database& database, Number number) {
    return std::vector<Number>(std::size_t{database.get_lastdocid()} + 1, number);
}

/// Numbers things in the order in which they come, from 0 on.
using Numbers = std::unordered_map<std::string, std::uint32_t>;

std::uint32_t number_of(Numbers& numbers, const std::string& name) {
    return numbers.try_emplace(name, static_cast<std::uint32_t>(numbers.size())).first->second;
}

}  // namespace

// ---- Values ----

/// What is known while a column is read.
struct ValueColumn::Numbering {
    Numbers lists{{std::string(), none}};
    Numbers spellings;
    Numbers values;
};

ValueColumn::ValueColumn(const Xapian::Database& database, Xapian::valueno slot,
                         const ArticleSet* some)
    : list_by_article_(room_in(database, none)), lists_(1) {
    Numbering numbering;
    for_each_value(database, slot, some, [&](docid article, const std::string& list) {
        list_by_article_[article] = add(list, numbering);
    });
    values_ = numbering.values.size();
}

ValueColumn::ValueColumn(const std::vector<std::string>& lists)
    : list_by_article_(1, none), lists_(1) {
    Numbering numbering;
    for (const std::string& list : lists) {
        list_by_article_.push_back(add(list, numbering));
    }
    values_ = numbering.values.size();
}

ValueColumn::Number ValueColumn::add(const std::string& list, Numbering& numbering) {
    const Number number = number_of(numbering.lists, list);
    if (number < lists_.size()) {
        return number;
    }
    List& parts = lists_.emplace_back();
    for (std::string& text : values_of_list(list)) {
        const Number spelling = number_of(numbering.spellings, text);
        if (spelling == spellings_.size()) {
            const Number value = number_of(numbering.values, fold(clean_line(text)));
            spellings_.push_back({std::move(text), value});
        }
        parts.spellings.push_back(spelling);
        const Number value = spellings_[spelling].value;
        if (std::ranges::find(parts.values, value) == parts.values.end()) {
            parts.values.push_back(value);
        }
    }
    return number;
}

// ---- Days ----

DayColumn::DayColumn(const Xapian::Database& database, Xapian::valueno slot, const ArticleSet* some)
    : days_(room_in(database, none)) {
    std::string last;  // articles of one day often stand together
    std::int32_t day = none;
    for_each_value(database, slot, some, [&](docid article, const std::string& value) {
        if (value != last) {
            const auto parsed = parse_day_value(value);
            day = parsed ? static_cast<std::int32_t>(parsed->time_since_epoch().count()) : none;
            last = value;
        }
        days_[article] = day;
    });
}

// ---- Stories ----

StoryColumn::StoryColumn(const Xapian::Database& database, const ArticleSet* some)
    : stories_(room_in(database, none)) {
    Numbers numbers{{std::string(), none}};
    ArticleSet versions(database.get_lastdocid());
    for_each_value(database, Slot::story, some, [&](docid article, const std::string& story) {
        stories_[article] = number_of(numbers, story);
        versions.insert(article);
    });
    std::vector<std::tuple<Number, std::string, docid>> ordered;
    versions.for_each(
        [&](docid article) { ordered.emplace_back(stories_[article], "~", article); });
    auto version = ordered.begin();
    for_each_value(database, Slot::moment, &versions, [&](docid article, std::string moment) {
        version = std::ranges::find(version, ordered.end(), article,
                                    [](const auto& one) { return std::get<2>(one); });
        std::get<1>(*version) = std::move(moment);
    });
    std::ranges::sort(ordered);
    begins_.assign(numbers.size() + 1, 0);
    for (const auto& [story, moment, article] : ordered) {
        versions_.push_back(article);
        ++begins_[story + 1];
    }
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
}

// ---- All of an index ----

template <typename Column, typename Read>
std::shared_ptr<const Column> Columns::column(Kept<Column>& kept, const Xapian::Database& database,
                                              const ArticleSet& articles, Read read) {
    {
        const std::lock_guard lock(mutex_);
        kept.asked += kept.whole == nullptr ? articles.size() : 0;
        if (kept.whole == nullptr && kept.asked >= database.get_doccount()) {
            kept.whole = std::make_shared<const Column>(read(nullptr));
        }
        if (kept.whole != nullptr) {
            return kept.whole;
        }
    }
    return std::make_shared<const Column>(read(&articles));
}

std::shared_ptr<const ValueColumn> Columns::values(const Xapian::Database& database,
                                                   Xapian::valueno slot,
                                                   const ArticleSet& articles) {
    return column(kept(values_, slot), database, articles,
                  [&](const ArticleSet* some) { return ValueColumn(database, slot, some); });
}

std::shared_ptr<const DayColumn> Columns::days(const Xapian::Database& database,
                                               Xapian::valueno slot, const ArticleSet& articles) {
    return column(kept(days_, slot), database, articles,
                  [&](const ArticleSet* some) { return DayColumn(database, slot, some); });
}

std::shared_ptr<const StoryColumn> Columns::stories(const Xapian::Database& database,
                                                    const ArticleSet& articles) {
    return column(stories_, database, articles,
                  [&](const ArticleSet* some) { return StoryColumn(database, some); });
}

template <typename Column>
Columns::Kept<Column>& Columns::kept(std::map<Xapian::valueno, Kept<Column>>& columns,
                                     Xapian::valueno slot) {
    const std::lock_guard lock(mutex_);
    return columns[slot];
}

std::shared_ptr<Columns> SharedColumns::of(const std::string& revision) {
    const std::lock_guard lock(mutex_);
    if (columns_ == nullptr || revision_ != revision) {
        columns_ = std::make_shared<Columns>();
        revision_ = revision;
    }
    return columns_;
}

}  // namespace news::searcher
