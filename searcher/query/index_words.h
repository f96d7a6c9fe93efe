// SPDX-License-Identifier: GPL-2.0-or-later
/// What compiling a query must know of an index.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/date.h"

namespace news::searcher {

/// Texts that must stand near one another, as terms with positions under one prefix.
struct NearTerms {
    /// A text is a row of words, a word any one of its terms.
    using Text = std::vector<std::vector<std::string>>;

    std::vector<Text> texts;
    unsigned distance = 0;
    bool in_order = false;
};

struct IndexWords {
    /// Those of its articles that have stems; an empty one stands for all others.
    std::vector<std::string> languages;
    /// The terms that begin with `start` and of which `wanted` is true of the rest; the most
    /// frequent `limit` of them.
    std::function<std::vector<std::string>(const std::string& start,
                                           const std::function<bool(std::string_view rest)>& wanted,
                                           std::size_t limit)>
        terms_like;
    /// The articles, in rising order, that `candidates` matches and that have every list of `texts`
    /// near one another under one prefix. May be empty: then phrases in NEAR match as their words.
    std::function<std::vector<Xapian::docid>(const Xapian::Query& candidates,
                                             const NearTerms& near)>
        articles_near = {};
    /// True when an article has the term. May be empty: then every term may be one of an article.
    std::function<bool(const std::string& term)> has_term = {};
    /// The name of the story of which the article with that id is a version, or nothing. May be
    /// empty: then ids are names.
    std::function<std::string(std::string_view id)> story_of = {};
    /// No article has a day before or after these. Nothing: dates are found by their values alone.
    std::optional<DaySpan> days = {};
};

}  // namespace news::searcher
