// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/options.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>

#include "common/error.h"

namespace news::indexer {
namespace {

namespace fs = std::filesystem;

constexpr auto commands = std::to_array<CommandRow>({
    {"add", "PATH…", "put the articles of files and folders into the index"},
    {"extract", "PATH…", "print the articles of files and folders as JSON lines"},
    {"forget", "PATH…", "take the articles of files and folders out of the index"},
    {"learn", "[FILE…]", "take the lines of files as furniture, or --keep TEXT as text"},
    {"check", "", "examine whether the index is sound"},
    {"compact", "", "make the index as small as it can be, in place"},
    {"stats", "[SOURCE]", "tell what the index holds, and what could not be read"},
});

constexpr auto options = std::to_array<OptionRow>({
    {"index", 0, "DIR", "add forget learn check compact stats",
     "folder of the index (else $NEWS_INDEX, else ~/.local/share/news-search)"},
    {"threads", 0, "N", "add extract", "articles read at the same time (else one per processor)"},
    {"report", 0, "FILE", "add", "write everything that is skipped to FILE, as JSON lines"},
    {"map", 0, "FIELD=KEY,…", "add extract",
     "keys of JSON records and columns of tables: title=headline,body=content,date=meta.published"},
    {"batch", 0, "N", "add", "articles that are committed together (500)"},
    {"memory", 0, "MB", "add", "memory to make do with while many articles are added (1000)"},
    {"rehash", 0, "", "add", "let what files hold decide what has changed, not size and time"},
    {"retry-failed", 0, "", "add", "read files with failures again, though they have not changed"},
    {"prune", 0, "", "add", "forget the articles of files below these paths that are gone"},
    {"null", '0', "", "add forget", "with the path '-': paths end in NUL, not in line breaks"},
    {"quiet", 'q', "", "add forget compact", "show neither progress nor summary"},
    {"why", 0, "", "extract", "add the evidence for each field"},
    {"keep", 0, "TEXT", "learn", "a block that is no furniture, whatever the rule says"},
    {"furniture", 0, "", "stats",
     "list the furniture that was learned, of all papers or of SOURCE, with counts"},
    {"failures", 0, "", "stats", "list what could not be read, with the reasons"},
    {"format", 0, "jsonl|json|text", "extract stats",
     "form of the output; text of extract shows why each field has its value (extract: jsonl, with "
     "--why on a terminal text; stats: text)"},
});

constexpr Program program{
    "news-index",
    "Reads news articles from saved pages, WARC, NITF, NewsML, feeds, JSON, tables, SGML and text\n"
    "scrapes, compressed and in archives, and makes them ready for news-search.",
    commands, options};

constexpr std::size_t most_threads = 256;
constexpr std::size_t most_in_batch = 1'000'000;
constexpr std::size_t least_memory = 100;
constexpr std::size_t most_memory = 1'000'000;

bool needs_paths(std::string_view command) {
    return command == "add" || command == "extract" || command == "forget";
}

bool takes_arguments(const CommandLine& line) {
    return needs_paths(line.command) || line.command == "learn" || line.has("furniture");
}

/// The same file has the same name from wherever it is named. Symbolic links keep theirs.
fs::path whole_path(const fs::path& path) {
    const fs::path whole = fs::absolute(path).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

void check_paths(const CommandLine& line) {
    if (needs_paths(line.command) && line.arguments.empty()) {
        throw Error(Failure::usage, fmt::format("{} needs files or folders", line.command),
                    fmt::format("news-index {} PATH…", line.command));
    }
    if (line.command == "learn" && line.arguments.empty() && !line.has("keep")) {
        throw Error(Failure::usage, "learn needs files or --keep TEXT",
                    "a file has a block of furniture a line");
    }
    if (!takes_arguments(line) && !line.arguments.empty()) {
        throw Error(Failure::usage,
                    fmt::format("{} takes no argument {}", line.command, line.arguments.front()));
    }
}

Form form_of(const CommandLine& line, const Options& typed) {
    const bool extracts = typed.command == "extract";
    const bool person = !extracts || (typed.why && isatty(STDOUT_FILENO) == 1);
    const std::string form = line.value("format", person ? "text" : "jsonl");
    if (form == (extracts ? "json" : "jsonl")) {
        throw Error(Failure::usage, fmt::format("{} has no --format {}", typed.command, form),
                    extracts ? "jsonl prints an object a line" : "json prints one object");
    }
    return form == "text" ? Form::text : form == "json" ? Form::json : Form::json_lines;
}

}  // namespace

Options parse_options(std::span<const char* const> words) {
    const CommandLine line = parse_command_line(program, words);
    Options result;
    if (line.has("version")) {
        result.text = version_text(program);
        return result;
    }
    if (line.has("help")) {
        result.text = help_text(program, line.command);
        return result;
    }
    check_paths(line);
    result.command = line.command;
    result.from_input =
        result.command != "extract" && line.arguments == std::vector<std::string>{"-"};
    result.separator = line.has("null") ? '\0' : '\n';
    if (line.has("furniture") && !line.arguments.empty()) {
        result.source = line.arguments.front();
    } else if (!result.from_input) {
        std::ranges::transform(line.arguments, std::back_inserter(result.paths), whole_path);
    }
    if (result.command != "extract") {
        result.index = index_folder(line.value("index"));
    }
    result.report = line.value("report");
    result.threads = line.number("threads", 1, most_threads);
    result.map = parse_field_map(line.value("map"));
    result.batch = line.number("batch", 1, most_in_batch);
    result.memory = line.number("memory", least_memory, most_memory);
    result.quiet = line.has("quiet");
    result.why = line.has("why");
    result.rehash = line.has("rehash");
    result.prune = line.has("prune");
    result.retry_failed = line.has("retry-failed");
    result.furniture = line.has("furniture");
    result.keep = line.value("keep");
    result.failures = line.has("failures");
    result.form = form_of(line, result);
    return result;
}

std::vector<fs::path> read_paths(std::istream& in, char separator) {
    std::vector<fs::path> paths;
    for (std::string path; std::getline(in, path, separator);) {
        if (!path.empty()) {
            paths.push_back(whole_path(path));
        }
    }
    return paths;
}

}  // namespace news::indexer
