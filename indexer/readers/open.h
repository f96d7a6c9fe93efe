// SPDX-License-Identifier: GPL-2.0-or-later
/// Picks the reader of a file by its name.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "indexer/readers/reader.h"

namespace news::indexer {

/// True when there is a reader for files of that name. Upper and lower case are the same.
bool has_reader(const std::filesystem::path& path);

/// REQUIRES: has_reader(path). What is wrong with the file shows as its only item.
std::unique_ptr<Reader> open_file(const std::filesystem::path& path);

/// ".html, .htm, ...", for people.
std::string readable_suffixes();

}  // namespace news::indexer
