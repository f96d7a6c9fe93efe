// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/options.h"

#include <array>

#include <unistd.h>

#include <fmt/format.h>

#include "common/error.h"

namespace news::indexer {
namespace {

constexpr auto commands = std::to_array<CommandRow>({
    {"add", "PATH…", "put the articles of files and folders into the index"},
    {"extract", "PATH…", "print the articles of files and folders as JSON lines"},
    {"stats", "", "tell how large the index is"},
});

constexpr auto options = std::to_array<OptionRow>({
    {"index", 0, "DIR", "add stats",
     "folder of the index (else $NEWS_INDEX, else ~/.local/share/news-search)"},
    {"threads", 0, "N", "add extract", "articles read at the same time (else one per processor)"},
    {"report", 0, "FILE", "add", "write everything that is skipped to FILE, as JSON lines"},
    {"map", 0, "FIELD=KEY,…", "add extract",
     "keys of JSON records and columns of tables: title=headline,body=content,date=meta.published"},
    {"quiet", 'q', "", "add", "show neither progress nor summary"},
    {"why", 0, "", "extract", "add the evidence for each field"},
    {"format", 0, "jsonl|text", "extract",
     "form of the output; text shows why each field has its value (jsonl; with --why on a "
     "terminal text)"},
});

constexpr Program program{
    "news-index",
    "Reads news articles from saved pages, WARC, NITF, NewsML, feeds, JSON, tables, SGML and text\n"
    "scrapes, compressed and in archives, and makes them ready for news-search.",
    commands, options};

constexpr std::size_t most_threads = 256;

void check_paths(const CommandLine& line) {
    const bool wants_paths = line.command != "stats";
    if (wants_paths && line.arguments.empty()) {
        throw Error(Failure::usage, fmt::format("{} needs files or folders", line.command),
                    fmt::format("news-index {} PATH…", line.command));
    }
    if (!wants_paths && !line.arguments.empty()) {
        throw Error(Failure::usage,
                    fmt::format("{} takes no argument {}", line.command, line.arguments.front()));
    }
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
    result.paths.assign(line.arguments.begin(), line.arguments.end());
    if (result.command != "extract") {
        result.index = index_folder(line.value("index"));
    }
    result.report = line.value("report");
    result.threads = line.number("threads", 1, most_threads);
    result.map = parse_field_map(line.value("map"));
    result.quiet = line.has("quiet");
    result.why = line.has("why");
    const bool reader = result.why && isatty(STDOUT_FILENO) == 1;
    result.form =
        line.value("format", reader ? "text" : "jsonl") == "text" ? Form::text : Form::json_lines;
    return result;
}

}  // namespace news::indexer
