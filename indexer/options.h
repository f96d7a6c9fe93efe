// SPDX-License-Identifier: GPL-2.0-or-later
/// Commands and options of news-index.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "common/options.h"
#include "indexer/item/field_map.h"

namespace news::indexer {

/// How extract prints articles.
enum class Form { json_lines, text };

struct Options {
    std::string command;  ///< empty when only help or the version is asked for
    std::string text;     ///< help or version, to be printed instead of doing anything
    std::vector<std::filesystem::path> paths;
    std::filesystem::path index;
    std::filesystem::path report;        ///< empty: none
    std::optional<std::size_t> threads;  ///< nothing: as many as the machine has
    bool quiet = false;
    bool why = false;
    Form form = Form::json_lines;
    FieldMap map;  ///< where records keep their fields
};

/// @param words  what follows the name of the program
/// @throws Error usage
Options parse_options(std::span<const char* const> words);

}  // namespace news::indexer
