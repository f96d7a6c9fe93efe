// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/options.h"

#include <algorithm>
#include <array>
#include <charconv>

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
    {"timeline", "QUERY…", "matching articles by period, with their share of the archive"},
    {"show", "ID", "one whole article"},
    {"versions", "ID", "all versions of an article's story, and what was cut or changed in them"},
    {"similar", "ID [QUERY…]", "articles like one; with a query only those that match it"},
    {"export", "QUERY…", "every matching article, in the order of the index"},
    {"stats", "", "what the index holds"},
    {"explain", "QUERY…", "how a query is read"},
    {"fields", "", "the fields that a query can name"},
    {"serve", "", "the archive as a web page and a service for programs"},
});

constexpr auto options = std::to_array<OptionRow>({
    {"index", 0, "DIR", "", "the index; else $NEWS_INDEX or the one in your home folder"},
    {"format", 0, "text|json|jsonl|csv|trec|ids",
     "find count facets timeline show versions similar export stats explain fields",
     "form of the output; ids, an id a line, of export only"},
    {"limit", 0, "N", "find similar export",
     "so many articles at most (10, in trec runs 1000, export: all)"},
    {"offset", 0, "N", "find", "leave out the first N articles"},
    {"sort", 0, "relevance|newest|oldest", "find", "order; undated articles stand last by date"},
    {"any", 0, "", "find count facets timeline similar export explain",
     "one of the words is enough"},
    {"expand", 0, "", "find",
     "rank also by words that the best articles share; with --any find by them"},
    {"copies", 0, "", "find", "list every version of a story, not only the best one"},
    {"recent", 0, "AGE", "find", "rank newer articles higher; 1y: half of it after a year"},
    {"facets", 0, "LIST", "find facets",
     "counts to show: some of source,author,section,lang,wire,date; or on, or off"},
    {"facet-size", 0, "N", "find facets stats", "values of each count at most (10)"},
    {"timeout", 0, "SECONDS", "find count facets serve",
     "time for matching and counting (2); 0: as long as it takes"},
    {"and", 0, "QUERY", "timeline similar", "one more query to count; for similar, to match"},
    {"by", 0, "day|week|month|quarter|year|decade", "timeline count",
     "length of the periods (timeline: at most 40 of them; count: with --batch)"},
    {"batch", 0, "FILE", "count", "count every line of a file; - is standard input"},
    {"fields", 0, "LIST", "export", "only these members of an article: id,title,date,…"},
    {"header", 0, "FILE", "export", "write there what was exported; else jsonl begins with it"},
    {"cursor", 0, "TEXT", "find export", "go on where the page or export that gave it ended"},
    {"today", 0, "DATE", "find count facets timeline similar export explain",
     "the day that dates such as yesterday are relative to"},
    {"queries", 0, "FILE", "find", "run every line of a file: id, tab, query; for --format trec"},
    {"why", 0, "", "show", "the evidence for each field, chosen and rejected"},
    {"listen", 0, "ADDRESS:PORT", "serve",
     "where to listen (127.0.0.1:8080); :8080 for all addresses, port 0 for any that is free"},
    {"base-url", 0, "URL", "serve", "the address under which a proxy shows the service"},
    {"threads", 0, "N", "serve", "requests answered at a time (one for each processor)"},
    {"access-log", 0, "FILE", "serve", "a line for each request; - is standard output"},
    {"log-format", 0, "common|json", "serve", "form of these lines"},
    {"web-dir", 0, "DIR", "serve", "read the page's templates and styles from there"},
    {"raw", 0, "", "show", "the text as it was found, with the furniture that was set aside"},
    {"color", 0, "auto|always|never", "find facets timeline show versions similar stats",
     "when to use colours"},
    {"no-pager", 0, "", "find facets timeline show versions similar stats",
     "print straight to the terminal"},
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

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

std::optional<Granularity> period_option(const CommandLine& line) {
    if (!line.has("by")) {
        return std::nullopt;
    }
    return chosen<Granularity>(line, "by",
                               {{"day", Granularity::day},
                                {"week", Granularity::week},
                                {"month", Granularity::month},
                                {"quarter", Granularity::quarter},
                                {"year", Granularity::year},
                                {"decade", Granularity::decade}});
}

/// The days in "10d", "2w", "6m", "1y".
std::optional<std::chrono::days> age_option(const CommandLine& line, std::string_view option) {
    if (!line.has(option)) {
        return std::nullopt;
    }
    const std::string text = line.value(option);
    constexpr auto lengths =
        std::to_array<std::pair<char, int>>({{'d', 1}, {'w', 7}, {'m', 30}, {'y', 365}});
    const auto* const length =
        std::ranges::find(lengths, text.empty() ? ' ' : text.back(), &std::pair<char, int>::first);
    int number = 0;
    const char* const end = text.data() + text.size() - (text.empty() ? 0 : 1);
    const auto [stop, problem] = std::from_chars(text.data(), end, number);
    constexpr int most = 1000;
    if (length == lengths.end() || problem != std::errc() || stop != end || number < 1 ||
        number > most) {
        throw Error(Failure::usage, fmt::format("--{} takes an age such as 90d, 6m or 1y", option));
    }
    return std::chrono::days{number * length->second};
}

/// A time in seconds, which may have a fraction.
std::chrono::milliseconds time_option(const CommandLine& line, std::string_view option,
                                      std::chrono::milliseconds otherwise) {
    if (!line.has(option)) {
        return otherwise;
    }
    constexpr double most = 86'400;
    const std::string text = line.value(option);
    const char* const end = text.data() + text.size();
    double seconds = 0;
    const auto [stop, problem] =
        std::from_chars(text.data(), end, seconds, std::chars_format::fixed);
    if (problem != std::errc() || stop != end || !(seconds >= 0 && seconds <= most)) {
        throw Error(Failure::usage,
                    fmt::format("--{} needs seconds from 0 to {}, not \"{}\"", option, most, text));
    }
    return std::chrono::ceil<std::chrono::milliseconds>(std::chrono::duration<double>(seconds));
}

/// The id of `similar` is the first argument; what follows is a query like those of --and.
void read_texts(const CommandLine& line, SearchOptions& wanted) {
    std::vector<std::string> words = line.arguments;
    if (const auto others = line.options.find("and"); others != line.options.end()) {
        wanted.others = others->second;
    }
    if (line.command == "similar" && words.size() > 1) {
        wanted.others.push_back(fmt::format("{}", fmt::join(words.begin() + 1, words.end(), " ")));
        words.resize(1);
    }
    wanted.text = fmt::format("{}", fmt::join(words, " "));
}

std::chrono::sys_days day_option(const CommandLine& line, std::string_view option) {
    const auto days = parse_days(line.value(option));
    if (!days || days->first != days->last) {
        throw Error(Failure::usage, fmt::format("--{} takes a day such as 2024-02-29", option));
    }
    return days->first;
}

/// "https://news.example/archive" without a slash at its end.
std::string url_option(const CommandLine& line, std::string_view option) {
    std::string url = line.value(option);
    const bool is_web = url.empty() || url.starts_with("http://") || url.starts_with("https://");
    if (!is_web || url.find_first_of(" ?#\"<>") != std::string::npos) {
        throw Error(Failure::usage, fmt::format("--{} takes an address such as "
                                                "https://news.example/archive",
                                                option));
    }
    while (url.ends_with('/')) {
        url.pop_back();
    }
    return url;
}

void read_service(const CommandLine& line, SearchOptions& wanted) {
    constexpr std::size_t most_threads = 256;
    wanted.listen = line.value("listen", wanted.listen);
    wanted.threads = line.number("threads", 1, most_threads);
    wanted.base_url = url_option(line, "base-url");
    wanted.web_dir = line.value("web-dir");
    wanted.access_log = line.value("access-log");
    wanted.log_format = chosen<LogFormat>(
        line, "log-format", {{"common", LogFormat::common}, {"json", LogFormat::json}});
}

std::string help_for(const CommandLine& line) {
    if (line.has("version")) {
        return version_text(program);
    }
    return line.has("help") ? help_text(program, line.command) : std::string();
}

struct CommandForms {
    std::string_view command;
    std::string_view forms;  ///< values of --format, the first is the default
};

constexpr auto command_forms = std::to_array<CommandForms>({
    {"find", "text json jsonl csv trec"},
    {"timeline", "text json csv"},
    {"export", "jsonl csv trec ids"},
});

std::vector<std::string_view> forms_of(std::string_view command) {
    const auto* const row = std::ranges::find(command_forms, command, &CommandForms::command);
    return words_of(row == command_forms.end() ? "text json" : row->forms);
}

void check_form(const SearchOptions& wanted) {
    const std::vector<std::string_view> forms = forms_of(wanted.command);
    if (std::ranges::find(forms, wanted.format) == forms.end()) {
        throw Error(Failure::usage, fmt::format("{} has no form {}", wanted.command, wanted.format),
                    fmt::format("write --format {}", fmt::join(forms, " or --format ")));
    }
}

void check_arguments(const SearchOptions& wanted) {
    constexpr auto with_query = std::to_array<std::string_view>(
        {"find", "count", "facets", "timeline", "export", "explain"});
    const bool needs_query = std::ranges::find(with_query, wanted.command) != with_query.end();
    const bool reads_file = !wanted.queries_file.empty() || !wanted.batch.empty();
    if (needs_query && trim(wanted.text).empty() && !reads_file) {
        throw Error(Failure::usage, "there is no query",
                    "type some words, or '*' for every article; --help shows more");
    }
    constexpr auto with_id = std::to_array<std::string_view>({"show", "versions", "similar"});
    const bool needs_id = std::ranges::find(with_id, wanted.command) != with_id.end();
    if (needs_id && wanted.text.empty()) {
        throw Error(Failure::usage, fmt::format("{} needs the id of an article", wanted.command),
                    "results show it at the end of their second line");
    }
    check_form(wanted);
    if (!wanted.queries_file.empty() && wanted.format != "trec") {
        throw Error(Failure::usage, "--queries works with --format trec only");
    }
    if (!wanted.cursor.empty() && (wanted.offset > 0 || !wanted.queries_file.empty())) {
        throw Error(Failure::usage, "--cursor works with one query, and stands for --offset");
    }
    if (!wanted.batch.empty() && (wanted.format != "text" || !wanted.text.empty())) {
        throw Error(Failure::usage, "--batch takes its queries from the file and prints a table",
                    "leave out the query and --format");
    }
    if (wanted.command == "count" && wanted.by && wanted.batch.empty()) {
        throw Error(Failure::usage, "count has periods with --batch only",
                    "news-search timeline counts one query by period");
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
    read_texts(line, wanted);
    wanted.index = line.value("index");
    wanted.format = line.value("format", forms_of(line.command).front());
    wanted.limit = line.number("limit", line.command == "export" ? 1 : 0, most_articles);
    wanted.offset = line.number("offset", 0, most_articles).value_or(0);
    wanted.sort = chosen<Sort>(
        line, "sort",
        {{"relevance", Sort::relevance}, {"newest", Sort::newest}, {"oldest", Sort::oldest}});
    wanted.require = line.has("any") ? Require::any : Require::all;
    wanted.expand = line.has("expand") ? Expand::on : Expand::off;
    wanted.copies = line.has("copies") || wanted.format == "trec" ? Copies::shown : Copies::hidden;
    wanted.recent = age_option(line, "recent");
    wanted.by = period_option(line);
    wanted.batch = line.value("batch");
    wanted.fields = line.value("fields");
    wanted.header = line.value("header");
    wanted.cursor = line.value("cursor");
    wanted.facets = line.value("facets");
    wanted.facet_size = line.number("facet-size", 1, most_articles).value_or(wanted.facet_size);
    wanted.timeout = time_option(line, "timeout", wanted.timeout);
    wanted.color = chosen<ColorChoice>(line, "color",
                                       {{"auto", ColorChoice::automatic},
                                        {"always", ColorChoice::always},
                                        {"never", ColorChoice::never}});
    wanted.paging = line.has("no-pager") ? Paging::never : Paging::automatic;
    wanted.why = line.has("why") ? Why::shown : Why::hidden;
    wanted.furnishing = line.has("raw") ? Furnishing::shown : Furnishing::hidden;
    wanted.queries_file = line.value("queries");
    if (line.has("today")) {
        wanted.today = day_option(line, "today");
    }
    read_service(line, wanted);
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
