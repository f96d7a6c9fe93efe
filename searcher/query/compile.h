// SPDX-License-Identifier: GPL-2.0-or-later
/// Third step of reading a query: the tree becomes a Xapian::Query for one index.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/date.h"
#include "searcher/query/note.h"
#include "searcher/query/tree.h"

namespace news::searcher {

enum class Require {
    all,  ///< every word
    any   ///< any word may match; fields with exact values and dates still restrict
};

/// Texts that must stand near one another, as terms with positions under one prefix.
struct NearTerms {
    /// A text is a row of words, a word any one of its terms.
    using Text = std::vector<std::vector<std::string>>;

    std::vector<Text> texts;
    unsigned distance = 0;
    bool in_order = false;
};

/// What compiling must know of an index.
struct IndexWords {
    /// Whose stems a plain word is looked up with; an empty one means words as they are.
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
    /// True when an article has the term. May be empty: then nothing is said of unknown values.
    std::function<bool(const std::string& term)> has_term = {};
    /// The name of the story of which the article with that id is a version, or nothing. May be
    /// empty: then ids are names.
    std::function<std::string(std::string_view id)> story_of = {};
    /// No article has a day before or after these. Nothing: dates are found by their values alone.
    std::optional<DaySpan> days = {};
};

struct CompiledQuery {
    Xapian::Query query;
    bool has_weight = false;  ///< false where only exact values, dates or exclusions were asked for
    std::vector<Note> notes;
};

/// A word with a star or question mark stands for so many words of a field at most.
inline constexpr std::size_t max_expansion = 200;

/// True for what gives weight; exact values, dates and exclusions alone only restrict.
bool is_text(const Node& node);

/// Plain words and the words of phrases give weight by their stems; nothing else does.
CompiledQuery compile(const Node& tree, const IndexWords& index, Require require = Require::all);

}  // namespace news::searcher
