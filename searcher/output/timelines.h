// SPDX-License-Identifier: GPL-2.0-or-later
/// Counts by period, for people, spreadsheets and programs.
///
/// JSON: {"format": "news-search/1", "granularity",
///        "periods": [{"from", "to", "articles": all of the archive}],
///        "archive": {"total", "undated"},
///        "series": [{"query", "description", "notes", "total", "undated",
///                    "counts": [one for each period],
///                    "shares": [of the archive's articles, 0 to 1, or null]}]}
///
/// The counts of a series and its "undated" add up to its "total". Of the archive only the periods
/// in which something matched are shown, so its periods may add up to less.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "searcher/engine/timeline.h"
#include "searcher/output/terminal.h"
#include "searcher/query/note.h"

namespace news::searcher {

/// What a series is of.
struct SeriesQuery {
    std::string text;         ///< as typed
    std::string description;  ///< as read
    std::vector<Note> notes;
};

/// A line for each period; each query has its count, its share of the archive and a bar of it.
std::string timeline_text(const Timeline& timeline, const std::vector<SeriesQuery>& queries,
                          const Terminal& terminal);

/// A line for each query and period: "query,from,to,count,articles,share". The undated articles
/// stand last, without days.
void print_timeline_csv(const Timeline& timeline, const std::vector<SeriesQuery>& queries,
                        std::ostream& out);

nlohmann::ordered_json timeline_to_json(const Timeline& timeline,
                                        const std::vector<SeriesQuery>& queries);

}  // namespace news::searcher
