// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <numeric>
#include <utility>

#include <fmt/format.h>
#include <boost/program_options.hpp>

#include "common/error.h"
#include "common/text.h"

namespace news {
namespace {

namespace po = boost::program_options;

constexpr auto common_options = std::to_array<OptionRow>({
    {.name = "help", .letter = 'h', .value = {}, .commands = {}, .help = "show this help"},
    {.name = "version", .letter = 0, .value = {}, .commands = {}, .help = "show the version"},
});

std::vector<OptionRow> all_options(const Program& program) {
    std::vector<OptionRow> rows(program.options.begin(), program.options.end());
    rows.insert(rows.end(), common_options.begin(), common_options.end());
    return rows;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

bool belongs_to(const OptionRow& option, std::string_view command) {
    const auto commands = split(option.commands, ' ');
    return commands.empty() || std::ranges::find(commands, command) != commands.end();
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> names,
                         std::string_view dashes) {
    const std::string_view best = nearest(word, names);
    return best.empty() ? "--help shows what there is"
                        : fmt::format("did you mean {}{}?", dashes, best);
}

template <typename Row>
std::vector<std::string_view> names_of(std::span<const Row> rows) {
    std::vector<std::string_view> names;
    std::ranges::transform(rows, std::back_inserter(names), &Row::name);
    return names;
}

po::options_description describe(std::span<const OptionRow> rows, bool letters) {
    po::options_description description;
    for (const OptionRow& row : rows) {
        std::string names(row.name);
        if (letters && row.letter != 0) {
            names += {',', row.letter};
        }
        if (row.value.empty()) {
            description.add_options()(names.c_str(), "");
        } else {
            description.add_options()(names.c_str(), po::value<std::string>(), "");
        }
    }
    return description;
}

/// Letters of options for Boost, where it shall not take every "-word" for letters.
auto letter_parser(std::span<const OptionRow> rows) {
    return [rows](const std::string& word) -> std::pair<std::string, std::string> {
        if (word.size() == 2 && word[0] == '-') {
            const auto row = std::ranges::find(rows, word[1], &OptionRow::letter);
            if (row != rows.end()) {
                return {std::string(row->name), {}};
            }
        }
        return {};
    };
}

po::parsed_options parse_words(std::span<const OptionRow> rows, bool dash_words,
                               const std::vector<std::string>& words) {
    using namespace po::command_line_style;
    constexpr int long_only = allow_long | long_allow_adjacent | long_allow_next;
    constexpr int with_letters =
        long_only | allow_short | allow_dash_for_short | short_allow_next | short_allow_adjacent;
    const po::options_description description = describe(rows, !dash_words);
    const po::positional_options_description positional;
    po::command_line_parser parser(words);
    parser.options(description).style(dash_words ? long_only : with_letters);
    if (dash_words) {
        parser.extra_parser(letter_parser(rows));
    }
    try {
        return parser.run();
    } catch (const po::unknown_option& error) {
        const std::string name = error.get_option_name();
        throw Error(Failure::usage, fmt::format("there is no option {}", name),
                    did_you_mean(name.substr(std::min(name.find_first_not_of('-'), name.size())),
                                 names_of(rows), "--"));
    } catch (const po::error& error) {
        throw Error(Failure::usage, error.what(), "--help shows what there is");
    }
}

void check_value(const OptionRow& row, std::string_view value) {
    const auto choices = split(row.value, '|');
    if (choices.size() > 1 && std::ranges::find(choices, value) == choices.end()) {
        throw Error(Failure::usage, fmt::format("--{} cannot be \"{}\"", row.name, value),
                    fmt::format("it is one of {}", fmt::join(choices, ", ")));
    }
}

void check_options(const CommandLine& line, std::span<const OptionRow> rows) {
    for (const auto& [name, values] : line.options) {
        const auto row = std::ranges::find(rows, name, &OptionRow::name);
        if (!belongs_to(*row, line.command)) {
            throw Error(Failure::usage,
                        fmt::format("{} does not take the option --{}", line.command, name),
                        fmt::format("it belongs to: {}", row->commands));
        }
        for (const std::string& value : values) {
            check_value(*row, value);
        }
    }
}

/// Takes the command from the front of the arguments.
void choose_command(const Program& program, CommandLine& line) {
    const auto names = names_of(program.commands);
    std::vector<std::string>& arguments = line.arguments;
    if (!arguments.empty() && std::ranges::find(names, arguments.front()) != names.end()) {
        line.command = std::move(arguments.front());
        arguments.erase(arguments.begin());
    } else if (arguments.empty() && (line.has("help") || line.has("version"))) {
        return;
    } else if (!program.default_command.empty()) {
        line.command = program.default_command;
    } else if (arguments.empty()) {
        throw Error(Failure::usage, fmt::format("{} needs a command", program.name),
                    fmt::format("{} --help shows what there is", program.name));
    } else {
        throw Error(Failure::usage, fmt::format("there is no command {}", arguments.front()),
                    did_you_mean(arguments.front(), names, ""));
    }
}

/// Edit distance with exchanged neighbours as one step.
///
/// Source: Damerau, "A technique for computer detection and correction of spelling errors", 1964
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::vector<std::size_t> row(b.size() + 1, i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + changed});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        before_last = std::exchange(last, std::move(row));
    }
    return last.back();
}

struct HelpLine {
    std::string left;
    std::string_view right;
};

std::string layout(std::string_view heading, const std::vector<HelpLine>& lines) {
    constexpr std::size_t widest_left = 30;
    std::size_t width = 0;
    for (const HelpLine& line : lines) {
        width = std::max(width, std::min(count_characters(line.left), widest_left));
    }
    std::string text = fmt::format("\n{}:\n", heading);
    for (const auto& [left, right] : lines) {
        const std::size_t used = count_characters(left);
        if (used > width) {
            text += fmt::format("  {}\n  {:{}}{}\n", left, "", width + 2, right);
        } else {
            text += fmt::format("  {}{:{}}{}\n", left, "", width - used + 2, right);
        }
    }
    return text;
}

HelpLine help_line(const OptionRow& row) {
    std::string left = row.letter == 0 ? "    " : fmt::format("-{}, ", row.letter);
    left += fmt::format("--{}", row.name);
    if (!row.value.empty()) {
        left += fmt::format(" {}", row.value);
    }
    return {std::move(left), row.help};
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets it
    return value == nullptr ? std::string() : std::string(value);
}

}  // namespace

bool CommandLine::has(std::string_view option) const { return options.contains(option); }

std::string CommandLine::value(std::string_view option, std::string_view otherwise) const {
    const auto found = options.find(option);
    return found == options.end() || found->second.empty() ? std::string(otherwise)
                                                           : found->second.back();
}

std::optional<std::size_t> CommandLine::number(std::string_view option, std::size_t least,
                                               std::size_t most) const {
    if (!has(option)) {
        return std::nullopt;
    }
    const std::string text = value(option);
    std::size_t result = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, problem] = std::from_chars(text.data(), end, result);
    if (problem != std::errc() || stopped != end || result < least || most < result) {
        throw Error(Failure::usage, fmt::format("--{} needs a number from {} to {}, not \"{}\"",
                                                option, least, most, text));
    }
    return result;
}

CommandLine parse_command_line(const Program& program, std::span<const char* const> words) {
    const std::vector<OptionRow> rows = all_options(program);
    const po::parsed_options parsed =
        parse_words(rows, program.dash_words, {words.begin(), words.end()});
    CommandLine line;
    for (const po::option& option : parsed.options) {
        if (option.position_key >= 0 || option.string_key.empty()) {
            line.arguments.insert(line.arguments.end(), option.value.begin(), option.value.end());
        } else {
            auto& values = line.options[option.string_key];
            values.insert(values.end(), option.value.begin(), option.value.end());
        }
    }
    choose_command(program, line);
    check_options(line, rows);
    return line;
}

std::string help_text(const Program& program, std::string_view command) {
    std::vector<HelpLine> commands;
    for (const CommandRow& row : program.commands) {
        if (command.empty() || row.name == command) {
            commands.push_back({fmt::format("{} {}", row.name, row.arguments), row.help});
        }
    }
    std::vector<HelpLine> options;
    for (const OptionRow& row : all_options(program)) {
        if (command.empty() || belongs_to(row, command)) {
            options.push_back(help_line(row));
        }
    }
    return fmt::format("{}\n\nUsage: {} {} [OPTION…]\n", program.summary, program.name,
                       commands.size() == 1 ? commands.front().left : "COMMAND") +
           layout(commands.size() == 1 ? "Command" : "Commands", commands) +
           layout("Options", options);
}

std::string version_text(const Program& program) {
    return fmt::format("{} {}\n", program.name, program_version());
}

std::string_view program_version() { return NEWS_VERSION; }

std::string_view nearest(std::string_view word, std::span<const std::string_view> names) {
    std::string_view best;
    std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string_view name : names) {
        const bool begins = word.size() >= 2 && name.starts_with(word);
        const std::size_t steps = begins ? 1 : distance(word, name);
        if (steps < least) {
            least = steps;
            best = name;
        }
    }
    return best;
}

std::filesystem::path index_folder(std::string_view given) {
    if (!given.empty()) {
        return given;
    }
    if (const std::string named = environment("NEWS_INDEX"); !named.empty()) {
        return named;
    }
    if (const std::string data = environment("XDG_DATA_HOME"); !data.empty()) {
        return std::filesystem::path(data) / "news-search";
    }
    if (const std::string home = environment("HOME"); !home.empty()) {
        return std::filesystem::path(home) / ".local/share/news-search";
    }
    throw Error(Failure::usage, "no place for the index is known",
                "name one with --index DIR or in $NEWS_INDEX");
}

}  // namespace news
