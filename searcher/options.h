// SPDX-License-Identifier: GPL-2.0-or-later
/// What news-search was asked to do.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "common/options.h"
#include "searcher/engine/search.h"
#include "searcher/server/access_log.h"

namespace news::searcher {

enum class ColorChoice { automatic, always, never };
enum class Paging { automatic, never };
enum class Why { hidden, shown };
enum class Furnishing { hidden, shown };

struct SearchOptions {
    std::string command;              ///< empty: `help` is all that is wanted
    std::string help;                 ///< to be printed; empty otherwise
    std::string index;                ///< folder; empty: from the environment
    std::string text;                 ///< the query, or the id of an article
    std::vector<std::string> others;  ///< more queries
    std::string format = "text";
    std::optional<std::size_t> limit;
    std::size_t offset = 0;
    Sort sort = Sort::relevance;
    Require require = Require::all;
    Expand expand = Expand::off;
    Copies copies = Copies::hidden;
    std::optional<std::chrono::days> recent;  ///< half-life of the bonus for new articles
    std::optional<Granularity> by;
    std::string batch;   ///< file with a query a line; "-": standard input
    std::string fields;  ///< of an exported article, with commas; empty: all
    std::string header;  ///< file for the header of an export
    std::string cursor;  ///< where a search or an export goes on
    std::string facets;  ///< "on", "off" or names with commas; empty: as suits the format
    std::size_t facet_size = 10;
    std::chrono::milliseconds timeout{2000};  ///< for matching and counting; 0: without end
    ColorChoice color = ColorChoice::automatic;
    Paging paging = Paging::automatic;
    Why why = Why::hidden;
    Furnishing furnishing = Furnishing::hidden;
    /// What "yesterday" in a query is relative to.
    std::chrono::sys_days today =
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    std::string queries_file;  ///< a query a line: id, tab, text
    std::string listen = "127.0.0.1:8080";
    std::optional<std::size_t> threads;
    std::string base_url;    ///< under which a proxy shows the service, without a slash at its end
    std::string web_dir;     ///< folder with the site's files; empty: those built in
    std::string access_log;  ///< file, "-" for standard output, empty: none
    LogFormat log_format = LogFormat::common;
};

/// @param words  what follows the name of the program
/// @throws Error usage
SearchOptions parse_options(std::span<const char* const> words);

/// The names in a list such as "source,date"; the main names of fields given by an alias.
///
/// @throws Error usage  for what is no field that can be counted by
std::vector<std::string> facet_names(std::string_view list);

}  // namespace news::searcher
