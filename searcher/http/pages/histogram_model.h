// SPDX-License-Identifier: GPL-2.0-or-later
/// Articles over time as bars that lead to their days.
#pragma once

#include <string>

#include "searcher/engine/search.h"
#include "searcher/http/pages/template.h"
#include "searcher/http/parameters.h"
#include "searcher/http/visit.h"

namespace news::searcher {

/// {"bars": [bar], "undated": bar or null, "unit": "decade", "from", "to",
///  "form": hidden fields of the form that takes days, "overview": see below or null}
///
/// A bar is {"label", "count", "height": per cent, "top": the rest, "url": empty for no articles,
/// "chosen", "from", "to", "tick": whether its label is seen, "minor": on wide screens only}. Where
/// days are chosen the bars are of these days, and the overview shows where they stand in all:
/// {"url": all days again, "days", "width": number of bars, "bars": [{"x", "top", "height",
/// "chosen"}]}.
///
/// null where no article has a date.
Model histogram_model(const Visit& visit, const SearchState& state, const Answer& answer);

/// "1990", "1990-03" or "1990-03-31": the shortest form in which a span can begin or end there.
std::string short_first(std::chrono::sys_days day);
std::string short_last(std::chrono::sys_days day);

}  // namespace news::searcher
