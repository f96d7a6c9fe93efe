// SPDX-License-Identifier: GPL-2.0-or-later
/// What an output is given of one search.
#pragma once

#include <chrono>
#include <string>
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
    std::chrono::milliseconds took{};
};

/// The answer to a query as typed, with all that is to be said of it.
///
/// @param request  all but the query
/// @param beside   what articles must match too; with it an empty query means every article
/// @throws Error usage  for a query that cannot be read
Results ask(Index& index, std::string query, Request request, std::vector<Node> beside = {});

/// The tree of "*".
Node everything();

/// The tree of what was typed, and what must match too, as one tree.
Node joined_with(Node typed, std::vector<Node> beside);

}  // namespace news::searcher
