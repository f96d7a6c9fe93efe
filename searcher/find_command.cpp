// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/find_command.h"

#include <fstream>
#include <iostream>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/command.h"
#include "common/error.h"
#include "searcher/batch_command.h"
#include "searcher/console.h"
#include "searcher/engine/index.h"
#include "searcher/engine/search.h"
#include "searcher/output/json.h"
#include "searcher/output/renderer.h"
#include "searcher/output/text.h"
#include "searcher/query/describe.h"
#include "searcher/query/parser.h"
#include "searcher/suggest.h"

namespace news::searcher {
namespace {

constexpr std::size_t default_limit = 10;
constexpr std::size_t run_limit = 1000;  // what evaluation programs expect of each query
constexpr std::string_view all_facets = "source,author,section,lang,wire,date";
constexpr std::string_view short_facets = "source,date";

/// Facets as asked for; where nothing was said, `otherwise`.
std::vector<std::string> facets_wanted(const SearchOptions& options, std::string_view otherwise) {
    if (options.facets == "off") {
        return {};
    }
    if (options.facets == "on") {
        return facet_names(options.format == "text" ? short_facets : all_facets);
    }
    return facet_names(options.facets.empty() ? otherwise : options.facets);
}

std::string_view default_facets(const SearchOptions& options) {
    if (options.format == "json") {
        return all_facets;
    }
    return options.format == "text" && is_terminal(options) ? short_facets : "";
}

Deadline deadline_of(const SearchOptions& options) {
    return options.timeout.count() == 0 ? Deadline() : Deadline(options.timeout);
}

Request request_of(const SearchOptions& options, std::size_t limit,
                   std::string_view otherwise_facets) {
    return {.query = {},
            .require = options.require,
            .sort = options.sort,
            .expand = options.expand,
            .copies = options.copies,
            .half_life = options.recent,
            .today = options.today,
            .limit = options.limit.value_or(limit),
            .offset = options.offset,
            .passages = options.format == "trec" ? std::size_t{0} : std::size_t{3},
            .facets = facets_wanted(options, otherwise_facets),
            .facet_size = options.facet_size,
            .deadline = deadline_of(options)};
}

/// JSON carries the notes itself; else they go where they disturb nothing.
void tell_notes(const SearchOptions& options, const std::vector<Note>& notes) {
    if (options.format != "json") {
        std::cerr << notes_text(notes);
    }
}

/// One query of a run. A query that makes no sense is told and does not end the run.
void run_query(Index& index, const SearchOptions& options, const std::string& line,
               std::ostream& out) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) {
        warn(fmt::format("“{}” is no query: an id, a tab and a text are expected", line));
        return;
    }
    try {
        Results results = ask(index, line.substr(tab + 1), request_of(options, run_limit, ""));
        results.id = line.substr(0, tab);
        make_renderer(options.format, {})->print(results, out);
    } catch (const Error& error) {
        if (error.failure() != Failure::usage) {
            throw;
        }
        warn(fmt::format("query {}: {}", line.substr(0, tab), error.what()));
    }
}

int run_queries(Index& index, const SearchOptions& options, std::ostream& out) {
    std::ifstream file(options.queries_file);
    if (!file) {
        throw Error(Failure::input, fmt::format("{} cannot be read", options.queries_file));
    }
    for (std::string line; std::getline(file, line);) {
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        if (!line.empty()) {
            run_query(index, options, line, out);
        }
    }
    return 0;
}

}  // namespace

int find(const SearchOptions& options, std::ostream& out) {
    Index index(index_folder(options.index));
    if (!options.queries_file.empty()) {
        return run_queries(index, options, out);
    }
    const Results results =
        ask(index, options.text,
            request_of(options, options.format == "trec" ? run_limit : default_limit,
                       default_facets(options)),
            {}, options.cursor);
    tell_notes(options, results.notes);
    if (results.answer.total == 0 && options.format == "text") {
        std::cerr << nothing_found_text(index, results);
        return 1;
    }
    Console console(options, out);
    make_renderer(options.format, console.terminal())->print(results, console.out());
    console.show();
    return results.answer.total == 0 ? 1 : 0;
}

int count(const SearchOptions& options, std::ostream& out) {
    if (!options.batch.empty()) {
        return count_batch(options, out);
    }
    Index index(index_folder(options.index));
    const ParsedQuery parsed = parse_query(options.text, {index.main_languages(), options.today});
    const Total total = count_until(index, parsed.tree, options.require, deadline_of(options));
    tell_notes(options, parsed.notes);
    if (options.format == "json") {
        print_json({{"format", json_format},
                    {"query", options.text},
                    {"description", describe(parsed.tree)},
                    {"notes", notes_to_json(parsed.notes, options.text)},
                    {"total", total.articles},
                    {"stories_total", total.stories},
                    {"total_is_exact", total.is_exact}},
                   out);
    } else {
        out << (total.is_exact ? "" : "at least ") << total.articles << '\n';
    }
    return total.articles == 0 ? 1 : 0;
}

int facets(const SearchOptions& options, std::ostream& out) {
    Index index(index_folder(options.index));
    const Results results = ask(index, options.text, request_of(options, 0, all_facets));
    tell_notes(options, results.notes);
    if (options.format == "json") {
        nlohmann::ordered_json object = to_json(results);
        for (const auto* const member :
             {"offset", "limit", "sort", "listed", "hits", "moved_on", "next_cursor"}) {
            object.erase(member);
        }
        print_json(object, out);
    } else {
        Console console(options, out);
        console.out() << facets_text(results.answer, results.request, console.terminal(),
                                     DateChart::bars);
        console.show();
    }
    return results.answer.total == 0 ? 1 : 0;
}

}  // namespace news::searcher
