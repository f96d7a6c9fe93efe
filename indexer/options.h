// SPDX-License-Identifier: GPL-2.0-or-later
/// Commands and options of news-index.
#pragma once

#include <filesystem>
#include <istream>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "common/options.h"
#include "indexer/item/field_map.h"

namespace news::indexer {

/// How a command prints.
enum class Form { json_lines, json, text };

struct Options {
    std::string command;  ///< empty when only help or the version is asked for
    std::string text;     ///< help or version, to be printed instead of doing anything
    std::vector<std::filesystem::path> paths;  ///< absolute, without "." and ".."
    std::filesystem::path index;
    std::filesystem::path report;        ///< empty: none
    std::optional<std::size_t> threads;  ///< nothing: as many as the machine has
    std::optional<std::size_t> batch;    ///< nothing: as many as is best
    std::optional<std::size_t> memory;   ///< megabytes; nothing: as many as is usual
    bool quiet = false;
    bool why = false;
    bool rehash = false;
    bool prune = false;
    bool retry_failed = false;
    bool failures = false;
    bool furniture = false;
    std::string source;       ///< whose furniture; empty: of all papers
    std::string keep;         ///< a block that is no furniture; may be empty
    bool from_input = false;  ///< paths are read from standard input
    char separator = '\n';    ///< behind each of those
    Form form = Form::json_lines;
    FieldMap map;  ///< where records keep their fields
};

/// @param words  what follows the name of the program
/// @throws Error usage
Options parse_options(std::span<const char* const> words);

/// The paths in a stream, each made as in Options.
std::vector<std::filesystem::path> read_paths(std::istream& in, char separator);

}  // namespace news::indexer
