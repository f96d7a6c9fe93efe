// SPDX-License-Identifier: GPL-2.0-or-later
/// Counts as bars of text.
#pragma once

#include <cstddef>
#include <string>

#include "searcher/engine/facets.h"
#include "searcher/output/terminal.h"

namespace news::searcher {

/// A bar of `count` in the scale where `largest` takes `columns`; something is never nothing.
std::string bar(std::size_t count, std::size_t largest, std::size_t columns);

/// The heading and a line for each value.
std::string facet_chart(const Facet& facet, const Terminal& terminal);

/// "Date    1998 ▁▃▅█▂ 2014 by year, most in 2008 (312), 12 undated".
std::string date_line(const DateFacet& dates, const Terminal& terminal);

/// The heading and a line for each bucket.
std::string date_bars(const DateFacet& dates, const Terminal& terminal);

}  // namespace news::searcher
