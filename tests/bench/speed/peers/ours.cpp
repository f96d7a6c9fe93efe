// SPDX-License-Identifier: GPL-2.0-or-later
/// Asks queries of an index within one process and prints how long each took.
///
/// usage: bench_queries ask INDEX QUERIES PASSES          measure, query, microseconds, matches
///        bench_queries threads INDEX QUERIES PASSES N   whole pages per second, N at a time
///        bench_queries filter INDEX QUERIES PASSES       the papers and spans of days alone
///
/// QUERIES is a file of lines: kind, words, source, first day, last day, text; between tabulators.
#include <time.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "common/schema.h"
#include "searcher/engine/matches.h"
#include "searcher/engine/search.h"
#include "searcher/query/compile.h"
#include "searcher/query/parser.h"

namespace news::searcher {
namespace {

using Clock = std::chrono::steady_clock;

struct Asked {
    std::string kind, words, source, first, last, text;
};

std::vector<Asked> read_queries(const char* path) {
    std::vector<Asked> queries;
    std::ifstream file(path);
    Asked one;
    while (std::getline(file, one.kind, '\t') && std::getline(file, one.words, '\t') &&
           std::getline(file, one.source, '\t') && std::getline(file, one.first, '\t') &&
           std::getline(file, one.last, '\t') && std::getline(file, one.text)) {
        queries.push_back(one);
    }
    return queries;
}

std::string filter_text(const Asked& asked) {
    return (asked.source.empty() ? "" : " source:\"" + asked.source + '"') +
           (asked.first.empty() ? "" : " date:" + asked.first + ".." + asked.last);
}

struct Measure {
    std::string_view name;
    bool has_facets;
    bool has_passages;
};

constexpr auto measures = std::to_array<Measure>({
    {"top", false, false},
    {"facets", true, false},
    {"snippets", false, true},
    {"page", true, true},
});

Xapian::doccount answer(Index& index, const Asked& asked, const Measure& measure) {
    Request request;
    request.query = parse_query(asked.text, {index.main_languages(), {}}).tree;
    request.passages = measure.has_passages ? request.passages : 0;
    if (measure.has_facets) {
        request.facets = {"source", "date"};
    }
    return search(index, request).total;
}

/// Processor time of this thread, since other programs may run.
double microseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

/// Calls `ask` for each query, and prints what it took unless this pass only warms up.
void time_each(std::string_view name, const std::vector<Asked>& queries, bool is_printed,
               const std::function<Xapian::doccount(const Asked&)>& ask) {
    for (std::size_t i = 0; i < queries.size(); ++i) {
        const double start = microseconds();
        const Xapian::doccount matches = ask(queries[i]);
        const double taken = microseconds() - start;
        if (is_printed) {
            std::cout << name << '\t' << i << '\t' << taken << '\t' << matches << '\n';
        }
    }
}

void ask_each(const char* folder, const std::vector<Asked>& queries, int passes) {
    Index index(folder);
    for (int pass = 0; pass < passes; ++pass) {
        for (const Measure& measure : measures) {
            time_each(measure.name, queries, pass >= passes / 3,
                      [&](const Asked& asked) { return answer(index, asked, measure); });
        }
    }
}

void ask_in_threads(const char* folder, const std::vector<Asked>& queries, int passes,
                    unsigned number) {
    std::vector<Index> indexes;
    for (unsigned i = 0; i < number; ++i) {
        indexes.emplace_back(folder);
    }
    const auto start = Clock::now();
    {
        std::vector<std::jthread> threads;
        for (Index& index : indexes) {
            threads.emplace_back([&index, &queries, passes] {
                for (int pass = 0; pass < passes; ++pass) {
                    for (const Asked& asked : queries) {
                        answer(index, asked, measures.back());
                    }
                }
            });
        }
    }
    const double asked = static_cast<double>(queries.size()) * passes * number;
    std::cout << asked / std::chrono::duration<double>(Clock::now() - start).count() << '\n';
}

Xapian::doccount number_of_matches(const Xapian::Database& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(query);
    const Xapian::doccount all = database.get_doccount();
    return enquire.get_mset(0, 0, all).get_matches_estimated();
}

/// What the filters of an article with one day would be without terms: ranges of values.
Xapian::Query value_ranges(const Asked& asked) {
    const auto days_only = [](std::string day) {
        std::erase(day, '-');
        return day;
    };
    if (asked.first.empty()) {
        return {Xapian::Query::OP_VALUE_RANGE, Slot::source, asked.source, asked.source};
    }
    return {Xapian::Query::OP_VALUE_RANGE, Slot::date_first, days_only(asked.first),
            days_only(asked.last)};
}

void filter_each(const char* folder, std::vector<Asked> queries, int passes) {
    std::erase_if(queries, [](const Asked& asked) { return filter_text(asked).empty(); });
    const Index index(folder);
    for (int pass = 0; pass < passes; ++pass) {
        const bool is_printed = pass >= passes / 3;
        const auto query_of = [&](const Asked& asked) {
            const Node tree = parse_query(filter_text(asked), {index.main_languages(), {}}).tree;
            return compile(tree, index.words()).query;
        };
        time_each("filter", queries, is_printed, [&](const Asked& asked) {
            return matches_of(index.database(), query_of(asked), Deadline()).total;
        });
        time_each("filter, by Xapian", queries, is_printed, [&](const Asked& asked) {
            return number_of_matches(index.database(), query_of(asked));
        });
        time_each("value range", queries, is_printed, [&](const Asked& asked) {
            return number_of_matches(index.database(), value_ranges(asked));
        });
    }
}

int run(int argc, char** argv) {
    const std::string_view command = argc > 4 ? argv[1] : "";
    const std::vector<Asked> queries = read_queries(argc > 4 ? argv[3] : "");
    const int passes = argc > 4 ? std::atoi(argv[4]) : 0;
    if (command == "ask") {
        ask_each(argv[2], queries, passes);
    } else if (command == "threads" && argc > 5) {
        ask_in_threads(argv[2], queries, passes, static_cast<unsigned>(std::atoi(argv[5])));
    } else if (command == "filter") {
        filter_each(argv[2], queries, passes);
    } else {
        std::cerr << "usage: bench_queries ask|threads|filter INDEX QUERIES PASSES [N]\n";
        return 2;
    }
    return 0;
}

}  // namespace
}  // namespace news::searcher

int main(int argc, char** argv) { return news::searcher::run(argc, argv); }
