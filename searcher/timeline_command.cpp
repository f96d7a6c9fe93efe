// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/timeline_command.h"

#include <algorithm>
#include <iostream>
#include <vector>

#include <nlohmann/json.hpp>

#include "searcher/console.h"
#include "searcher/engine/timeline.h"
#include "searcher/output/json.h"
#include "searcher/output/timelines.h"
#include "searcher/query/describe.h"
#include "searcher/query/parser.h"
#include "searcher/suggest.h"

namespace news::searcher {
namespace {

void print(const Timeline& timeline, const std::vector<SeriesQuery>& queries,
           const SearchOptions& options, std::ostream& out) {
    if (options.format == "json") {
        print_json(timeline_to_json(timeline, queries), out);
    } else if (options.format == "csv") {
        print_timeline_csv(timeline, queries, out);
    } else {
        Console console(options, out);
        console.out() << timeline_text(timeline, queries, console.terminal());
        console.show();
    }
}

}  // namespace

int timeline(const SearchOptions& options, std::ostream& out) {
    Index index(index_folder(options.index));
    std::vector<std::string> texts = {options.text};
    texts.insert(texts.end(), options.others.begin(), options.others.end());
    std::vector<SeriesQuery> queries;
    std::vector<DayCounts> counts;
    for (const std::string& text : texts) {
        ParsedQuery parsed = parse_query(text, {index.main_languages(), options.today});
        counts.push_back(count_days(index, parsed.tree, options.require));
        if (options.format != "json") {
            std::cerr << notes_text(parsed.notes);
        }
        queries.push_back({text, describe(parsed.tree), std::move(parsed.notes)});
    }
    const Node everything{.value = Everything{}, .begin = 0, .end = 0};
    print(timeline_of(counts, count_days(index, everything), options.by), queries, options, out);
    const bool found =
        std::ranges::any_of(counts, [](const DayCounts& of_query) { return of_query.total > 0; });
    return found ? 0 : 1;
}

}  // namespace news::searcher
