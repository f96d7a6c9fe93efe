// SPDX-License-Identifier: GPL-2.0-or-later
/// Counts as bars of text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/engine/facets.h"
#include "searcher/output/terminal.h"

namespace news::searcher {

/// A bar of `count` in the scale where `largest` takes `columns`; something is never nothing.
std::string bar(std::size_t count, std::size_t largest, std::size_t columns);

/// Columns for the names of values and of days, so that all charts of an answer stand in line.
std::size_t label_columns(const std::vector<Facet>& facets, const Terminal& terminal);

/// The heading and a line for each value; empty where no article has a value.
std::string facet_chart(const Facet& facet, std::size_t label_columns, const Terminal& terminal);

/// The heading and "1998 ▁▃▅█▂ 2014, by year, most in 2008: 312; undated: 12" in two lines.
std::string date_line(const DateFacet& dates, const Terminal& terminal);

/// The heading and a line for each bucket.
std::string date_bars(const DateFacet& dates, std::size_t label_columns, const Terminal& terminal);

}  // namespace news::searcher
