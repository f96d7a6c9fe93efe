// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/options.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/date.h"
#include "common/error.h"
#include "common/schema.h"
#include "common/text.h"

namespace news::searcher {
namespace {

constexpr auto commands = std::to_array<CommandRow>({
    {"find", "QUERY…", "articles that match, the best first; may be left out"},
    {"count", "QUERY…", "only the number of matching articles"},
    {"facets", "QUERY…", "matching articles by source, section, language, agency and date"},
    {"show", "ID", "one whole article"},
    {"stats", "", "what the index holds"},
    {"explain", "QUERY…", "how a query is read"},
    {"fields", "", "the fields that a query can name"},
});

constexpr auto options = std::to_array<OptionRow>({
    {"index", 0, "DIR", "", "the index; else $NEWS_INDEX or the one in your home folder"},
    {"format", 0, "text|json|jsonl|csv|trec", "find count facets show stats explain fields",
     "form of the output"},
    {"limit", 0, "N", "find", "so many articles at most (10, in trec runs 1000)"},
    {"offset", 0, "N", "find", "leave out the first N articles"},
    {"sort", 0, "relevance|newest|oldest", "find", "order; undated articles stand last by date"},
    {"any", 0, "", "find count facets explain", "one of the words is enough"},
    {"facets", 0, "LIST", "find facets",
     "counts to show: some of source,author,section,lang,wire,date; or on, or off"},
    {"facet-size", 0, "N", "find facets stats", "values of each count at most (10)"},
    {"timeout", 0, "SECONDS", "find count facets",
     "time for matching and counting (2); 0: as long as it takes"},
    {"today", 0, "DATE", "find count facets explain",
     "the day that dates such as yesterday are relative to"},
    {"queries", 0, "FILE", "find", "run every line of a file: id, tab, query; for --format trec"},
    {"why", 0, "", "show", "the evidence for each field, chosen and rejected"},
    {"color", 0, "auto|always|never", "find facets show stats", "when to use colours"},
    {"no-pager", 0, "", "find facets show stats", "print straight to the terminal"},
});

constexpr Program program = {
    .name = "news-search",
    .summary = "Searches an archive of news articles that news-index has indexed.",
    .commands = commands,
    .options = options,
    .default_command = "find",
    .dash_words = true,
};

constexpr std::size_t most_articles = 1'000'000;
constexpr std::size_t most_seconds = 86'400;

template <typename Value>
Value chosen(const CommandLine& line, std::string_view option,
             std::initializer_list<std::pair<std::string_view, Value>> choices) {
    const std::string text = line.value(option);
    for (const auto& [name, value] : choices) {
        if (name == text) {
            return value;
        }
    }
    return choices.begin()->second;
}

std::chrono::sys_days day_option(const CommandLine& line, std::string_view option) {
    const auto days = parse_days(line.value(option));
    if (!days || days->first != days->last) {
        throw Error(Failure::usage, fmt::format("--{} takes a day such as 2024-02-29", option));
    }
    return days->first;
}

std::string help_for(const CommandLine& line) {
    if (line.has("version")) {
        return version_text(program);
    }
    return line.has("help") ? help_text(program, line.command) : std::string();
}

void check_arguments(const SearchOptions& wanted) {
    const bool needs_query = wanted.command == "find" || wanted.command == "count" ||
                             wanted.command == "facets" || wanted.command == "explain";
    if (needs_query && trim(wanted.text).empty() && wanted.queries_file.empty()) {
        throw Error(Failure::usage, "there is no query",
                    "type some words, or '*' for every article; --help shows more");
    }
    if (wanted.command == "show" && wanted.text.empty()) {
        throw Error(Failure::usage, "show needs the id of an article",
                    "results show it at the end of their second line");
    }
    const bool is_table = wanted.format != "text" && wanted.format != "json";
    if (is_table && wanted.command != "find") {
        throw Error(Failure::usage, fmt::format("{} has no form {}", wanted.command, wanted.format),
                    "write --format text or --format json");
    }
    if (!wanted.queries_file.empty() && wanted.format != "trec") {
        throw Error(Failure::usage, "--queries works with --format trec only");
    }
}

}  // namespace

SearchOptions parse_options(std::span<const char* const> words) {
    const CommandLine line = parse_command_line(program, words);
    SearchOptions wanted;
    wanted.help = help_for(line);
    if (!wanted.help.empty()) {
        return wanted;
    }
    wanted.command = line.command;
    wanted.text = fmt::format("{}", fmt::join(line.arguments, " "));
    wanted.index = line.value("index");
    wanted.format = line.value("format", "text");
    wanted.limit = line.number("limit", 0, most_articles);
    wanted.offset = line.number("offset", 0, most_articles).value_or(0);
    wanted.sort = chosen<Sort>(
        line, "sort",
        {{"relevance", Sort::relevance}, {"newest", Sort::newest}, {"oldest", Sort::oldest}});
    wanted.require = line.has("any") ? Require::any : Require::all;
    wanted.facets = line.value("facets");
    wanted.facet_size = line.number("facet-size", 1, most_articles).value_or(wanted.facet_size);
    wanted.timeout = line.number("timeout", 0, most_seconds).value_or(wanted.timeout);
    wanted.color = chosen<ColorChoice>(line, "color",
                                       {{"auto", ColorChoice::automatic},
                                        {"always", ColorChoice::always},
                                        {"never", ColorChoice::never}});
    wanted.paging = line.has("no-pager") ? Paging::never : Paging::automatic;
    wanted.why = line.has("why") ? Why::shown : Why::hidden;
    wanted.queries_file = line.value("queries");
    if (line.has("today")) {
        wanted.today = day_option(line, "today");
    }
    check_arguments(wanted);
    return wanted;
}

std::vector<std::string> facet_names(std::string_view list) {
    std::vector<std::string> names;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        const std::string_view name = trim(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
        const Field* field = find_field(name);
        if (field == nullptr || !field->slot) {
            throw Error(Failure::usage, fmt::format("nothing is counted by “{}”", name),
                        "--facets takes on, off, or some of source,author,section,lang,wire,date");
        }
        if (std::ranges::find(names, field->name) == names.end()) {
            names.emplace_back(field->name);
        }
    }
    return names;
}

}  // namespace news::searcher
