// SPDX-License-Identifier: GPL-2.0-or-later
/// Command lines of both programs: tables of commands and options, their help, what was typed.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace news {

struct CommandRow {
    std::string_view name;       ///< "add"
    std::string_view arguments;  ///< what follows it, for the help: "PATH…"
    std::string_view help;       ///< a few words without a full stop
};

struct OptionRow {
    std::string_view name;      ///< "index" for "--index"
    char letter = 0;            ///< 'n' for "-n"; 0: none
    std::string_view value;     ///< name of its value, "DIR"; "a|b" allows only these; empty: none
    std::string_view commands;  ///< the commands that take it, "add extract"; empty: all
    std::string_view help;      ///< a few words without a full stop
};

struct Program {
    std::string_view name;
    std::string_view summary;  ///< one sentence
    std::span<const CommandRow> commands;
    std::span<const OptionRow> options;     ///< "help" and "version" are added to them
    std::string_view default_command = {};  ///< taken where no command is named; empty: none
    bool dash_words = false;  ///< "-word" is an argument unless it is the letter of an option
};

/// What was typed. Options that can be given several times keep all values, in order.
struct CommandLine {
    std::string command;  ///< empty when only "--help" or "--version" is asked for
    std::vector<std::string> arguments;
    std::map<std::string, std::vector<std::string>, std::less<>> options;

    [[nodiscard]] bool has(std::string_view option) const;
    /// The last value given, else `otherwise`.
    [[nodiscard]] std::string value(std::string_view option, std::string_view otherwise = {}) const;
    /// @throws Error usage when the value is no number between `least` and `most`
    [[nodiscard]] std::optional<std::size_t> number(std::string_view option, std::size_t least,
                                                    std::size_t most) const;
};

/// @param words  what follows the name of the program
/// @throws Error usage for unknown commands, options and values; the hint names the nearest one
CommandLine parse_command_line(const Program& program, std::span<const char* const> words);

/// All commands and options, or those of one command; ends with a newline.
std::string help_text(const Program& program, std::string_view command = {});

/// "news-index 1.2.3\n"
std::string version_text(const Program& program);

/// "1.2.3"
std::string_view program_version();

/// The one of `names` that differs least from `word`, or empty when none is similar.
std::string_view nearest(std::string_view word, std::span<const std::string_view> names);

/// The folder of the index: `given`, else $NEWS_INDEX, else news-search in $XDG_DATA_HOME or in
/// ~/.local/share.
///
/// @throws Error usage when neither an option nor the environment names a place
std::filesystem::path index_folder(std::string_view given);

}  // namespace news
