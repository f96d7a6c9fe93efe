// SPDX-License-Identifier: GPL-2.0-or-later
/// What the lines around the headline of a plain text are.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/extract/line_role.h"
#include "indexer/extract/scrape_lines.h"

namespace news::indexer {

/// A line that could have been the headline.
struct HeadlineRival {
    std::size_t line = 0;
    double score = 0;
    std::string_view fault;  ///< why it is none; valid for ever
};

/// Lines are named by their place in the list.
struct ScrapeHead {
    std::optional<std::size_t> title;
    double title_score = 0;                 ///< about 1 for a bare headline, above 3 for a sure one
    std::vector<HeadlineRival> rivals;      ///< of the headline, the strongest first
    std::optional<std::size_t> site;        ///< the name of the paper
    std::optional<std::size_t> section;     ///< "World"
    std::optional<std::size_t> standfirst;  ///< may be the first paragraph of what looked like body
    std::optional<std::size_t> name;        ///< a person's name alone, beside date or headline
    std::vector<std::size_t> bylines;
    std::vector<std::size_t> dates;
    std::size_t body_begin = 0;
};

/// True for the name of one person and nothing else: "Jane Roe".
bool is_bare_name(std::string_view line);

/// @param body_begin  the first line that looks like a paragraph, as find_body_begin() gives it
ScrapeHead find_head(std::span<const ScrapeLine> lines, std::span<const LineRole> roles,
                     std::size_t body_begin);

}  // namespace news::indexer
