// SPDX-License-Identifier: GPL-2.0-or-later
/// What an output is given of one search.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/engine/search.h"

namespace news::searcher {

struct Results {
    std::string id = "1";         ///< of the query, for runs of several
    std::string query;            ///< as typed
    std::string description;      ///< as read
    std::chrono::sys_days today;  ///< what the query's dates are relative to
    std::vector<Note> notes;
    Request request;
    Answer answer;
    std::string next_cursor;  ///< where the next page begins; empty: there is none
    bool moved_on = false;    ///< articles were added since the first page; they are left out
    std::chrono::milliseconds took{};
};

/// The answer to a query as typed, with all that is to be said of it.
///
/// @param request  all but the query
/// @param beside   what articles must match too; with it an empty query means every article
/// @param cursor   the next_cursor of a page before, which stands for the request's offset; empty:
///                 this is the first page
/// @throws Error usage  for a query that cannot be read and a cursor of another one
Results ask(Index& index, std::string query, Request request, std::vector<Node> beside = {},
            std::string_view cursor = {});

/// How many results there are to page through: stories, or articles where all versions are shown.
std::size_t listed(const Results& results);

/// The tree of "*".
Node everything();

/// The tree of what was typed, and what must match too, as one tree.
Node joined_with(Node typed, std::vector<Node> beside);

}  // namespace news::searcher
