// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/index.h"

#include <algorithm>
#include <functional>
#include <utility>

#include <fmt/format.h>

#include "common/analysis.h"
#include "common/schema.h"
#include "searcher/engine/lookup.h"
#include "searcher/engine/near_articles.h"

namespace news::searcher {
namespace {

std::vector<LanguageCount> languages_of(const Xapian::Database& database) {
    const std::string prefix(field_named("lang").prefix);
    std::vector<LanguageCount> languages;
    Xapian::doccount known = 0;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
         ++term) {
        languages.push_back({(*term).substr(prefix.size()), term.get_termfreq()});
        known += term.get_termfreq();
    }
    if (known < database.get_doccount()) {
        languages.push_back({"", database.get_doccount() - known});
    }
    std::ranges::stable_sort(languages, std::greater{}, &LanguageCount::articles);
    return languages;
}

/// The first and the last day of any article; nothing where all are undated.
std::optional<DaySpan> days_of(const Xapian::Database& database) {
    const auto first = parse_day_value(database.get_value_lower_bound(Slot::date_first));
    const auto last = parse_day_value(database.get_value_upper_bound(Slot::date_last));
    return first && last ? std::optional(DaySpan{*first, *last}) : std::nullopt;
}

/// The most frequent of the terms that begin with `start` and whose rest is wanted.
std::vector<std::string> terms_like(const Xapian::Database& database, const std::string& start,
                                    const std::function<bool(std::string_view)>& wanted,
                                    std::size_t limit) {
    std::vector<std::pair<Xapian::doccount, std::string>> terms;
    for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term) {
        std::string name = *term;
        if (wanted(std::string_view(name).substr(start.size()))) {
            terms.emplace_back(term.get_termfreq(), std::move(name));
        }
    }
    const auto frequent = [](const auto& a, const auto& b) { return a.first > b.first; };
    std::ranges::stable_sort(terms, frequent);
    terms.resize(std::min(limit, terms.size()));
    std::vector<std::string> names;
    std::ranges::transform(terms, std::back_inserter(names),
                           [](auto& term) { return std::move(term.second); });
    return names;
}

}  // namespace

Index::Index(std::filesystem::path folder, std::shared_ptr<SharedColumns> shared)
    : folder_(std::move(folder)),
      state_(index_state(folder_)),
      database_(open_index(folder_)),
      shared_(std::move(shared)) {
    read_again();
}

Index::Index(Xapian::Database database) : database_(std::move(database)) { read_again(); }

void Index::read_again() {
    languages_ = languages_of(database_);
    columns_ = shared_ ? shared_->of(revision_of(*this)) : std::make_shared<Columns>();
}

std::vector<std::string> Index::main_languages() const {
    std::vector<std::string> names;
    for (const LanguageCount& language : languages_) {
        if (language.articles * 5 >= database_.get_doccount() && !language.language.empty()) {
            names.push_back(language.language);
        }
    }
    return names;
}

IndexWords Index::words(const Deadline& deadline) const {
    IndexWords words;
    words.languages.emplace_back();
    for (const LanguageCount& language : languages_) {
        if (has_stemmer(language.language)) {
            words.languages.push_back(language.language);
        }
    }
    words.terms_like =
        [this](const std::string& start, const std::function<bool(std::string_view)>& wanted,
               std::size_t limit) { return terms_like(database_, start, wanted, limit); };
    words.articles_near = [this, deadline](const Xapian::Query& candidates, const NearTerms& near) {
        return articles_near(database_, candidates, near, deadline);
    };
    words.story_of = [this](std::string_view id) {
        const auto article = find_article(*this, id);
        return article ? database_.get_document(*article).get_value(Slot::story) : std::string();
    };
    words.has_term = [this](const std::string& term) { return database_.term_exists(term); };
    words.days = days_of(database_);
    return words;
}

void Index::reopen() {
    const IndexState state = index_state(folder_);
    if (folder_.empty()) {
        database_.reopen();
    } else if (state == state_) {
        return;
    } else {
        // Its own reopen() takes tables of another folder for the same ones where the number of
        // the revision happens to be the same.
        database_ = open_index(folder_);
        state_ = state;
    }
    read_again();
}

std::string revision_of(const Index& index) {
    const Xapian::Database& database = index.database();
    try {
        return fmt::format("{}-{}", database.get_uuid(), database.get_revision());
    } catch (const Xapian::LogicError&) {  // several shards have no number in common
        return fmt::format("{}-{}-{}-{}", database.get_uuid(), database.get_doccount(),
                           database.get_lastdocid(), database.get_total_length());
    }
}

}  // namespace news::searcher
