// SPDX-License-Identifier: GPL-2.0-or-later
/// The values that one can choose and exclude, and the way out of what is chosen.
#pragma once

#include <functional>
#include <string>

#include "searcher/engine/facets.h"
#include "searcher/http/pages/template.h"
#include "searcher/http/parameters.h"
#include "searcher/http/visit.h"

namespace news::searcher {

/// [{"name", "label", "values": [{"label", "count", "url": choose it or take it back,
///   "chosen", "exclude": url, "step": bar in tenths}], "excluded": [{"label", "url"}],
///   "more": url or "", "left_out"}]; fields of which nothing is known are left out.
Model facet_models(const Visit& visit, const SearchState& state, const Answer& answer);

/// [{"field", "label", "excluded", "url": the same without it}] of all that the state restricts
/// besides the query.
///
/// @param link  to the page as another state would have it
Model choice_models(const SearchState& state,
                    const std::function<std::string(const SearchState&)>& link);

/// "Source", "Language".
std::string label_of(const Field& field);

/// "The Harbour Courier"; of languages their name in English.
std::string value_label(const Field& field, const std::string& value);

}  // namespace news::searcher
