// SPDX-License-Identifier: GPL-2.0-or-later
/// What a URL asks of a search, and the URL that asks it: every state of the page is one.
///
///     q=tram+strike        the query; empty or missing: every article
///     any=1                one of the words is enough
///     copies=1             every version of a story is a result, not one of each
///     sort=newest          relevance | newest | oldest
///     source=TIME          a chosen value of source, author, section, lang or wire; the values of
///                          one field are alternatives
///     -source=BBC          an excluded one
///     without=section      articles without a value of the field (date: undated ones), as one more
///                          alternative; -without=section excludes them
///     from=1990 to=1994-06 days, months or years; both ends are included
///     page=2               from 1
///     limit=50             results on a page (20)
///     facet-size=50        values of a facet (10)
///     today=2024-02-29     what "yesterday" in a query is relative to
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/schema.h"
#include "searcher/engine/search.h"
#include "searcher/http/message.h"

namespace news::searcher {

/// A value that the reader chose beside the query.
struct Choice {
    const Field* field = nullptr;      ///< with a slot; never null
    std::optional<std::string> value;  ///< nothing: articles without one
    bool is_excluded = false;

    bool operator==(const Choice&) const = default;
};

struct SearchState {
    std::string query;
    Require require = Require::all;
    Sort sort = Sort::relevance;
    Copies copies = Copies::hidden;
    std::vector<Choice> choices;  ///< without repetitions
    std::optional<std::chrono::sys_days> from;
    std::optional<std::chrono::sys_days> to;
    std::size_t page = 1;
    std::size_t limit = 20;
    std::size_t facet_size = 10;
    std::optional<std::chrono::sys_days> today;

    bool operator==(const SearchState&) const = default;
};

/// What one URL may ask for at most.
struct StateLimits {
    static constexpr std::size_t limit = 1000;
    static constexpr std::size_t articles = 1'000'000;  ///< page times limit
    static constexpr std::size_t facet_size = 1000;
    static constexpr std::size_t choices = 100;
};

/// Takes the first of that name out, for a handler that knows more than a SearchState.
std::optional<std::string> take(std::vector<Parameter>& parameters, std::string_view name);

/// @throws Error usage  for unknown parameters and values that make no sense; the hint names them
///
/// @param state  what is not said
SearchState state_of(const std::vector<Parameter>& parameters, SearchState state = {});

/// "/search?q=tram+strike&source=TIME": `path` and what differs from a fresh SearchState.
std::string url_of(const SearchState& state, std::string_view path = "/search");

/// The parameters of that URL.
std::vector<Parameter> parameters_of(const SearchState& state);

// ---- States next to one; all begin on their first page ----

SearchState with_choice(SearchState state, Choice choice);
SearchState without_choice(SearchState state, const Choice& choice);

/// All choices of the field, chosen and excluded; of "date" the span too.
SearchState without_choices_of(SearchState state, const Field& field);

SearchState with_days(SearchState state, const DaySpan& days);
SearchState with_query(SearchState state, std::string query);
SearchState with_sort(SearchState state, Sort sort);
SearchState with_copies(SearchState state, Copies copies);

/// The same state on another page.
SearchState on_page(SearchState state, std::size_t page);

}  // namespace news::searcher
