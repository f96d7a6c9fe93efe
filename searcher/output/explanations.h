// SPDX-License-Identifier: GPL-2.0-or-later
/// What the programs tell of a query, of the fields and of the whole archive.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "searcher/engine/search.h"
#include "searcher/query/parser.h"

namespace news::searcher {

/// How a query is read.
struct Explanation {
    std::string query;        ///< as typed
    std::string description;  ///< in words
    std::string canonical;    ///< in the one form that means the same
    std::vector<Note> notes;
    std::string terms;  ///< what is looked up, as Xapian describes it
};

/// @throws Error usage  for a query that cannot be read
Explanation explanation_of(const Index& index, const std::string& query, const Reading& reading,
                           Require require);

/// {"format", "query", "description", "canonical", "notes", "xapian"}
nlohmann::ordered_json explanation_to_json(const Explanation& explanation);

/// {"format", "fields": [{"name", "aliases", "example", "help"}]}
nlohmann::ordered_json fields_to_json();

/// What stats_to_json() is told from.
Request request_for_stats(std::size_t facet_size);

/// {"articles", "dated", "undated", "facets", "facet_sums"}
nlohmann::ordered_json stats_to_json(const Answer& answer, const Request& request);

}  // namespace news::searcher
