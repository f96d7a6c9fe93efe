// SPDX-License-Identifier: GPL-2.0-or-later
/// The files that an index has read. Their entries are metadata of the database, so that they are
/// committed together with the articles.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include <xapian.h>

#include "indexer/catalog/file_entry.h"

namespace news::indexer {

/// Entries are looked up fastest in the order of their paths.
std::optional<FileEntry> find_entry(const Xapian::Database& database, std::string_view path);

bool knows_any_file(const Xapian::Database& database);

/// Calls `visit` for the file `path` and all files below it, in nearly sorted order; an empty path
/// stands for all files. The database must not be changed meanwhile.
void for_each_entry(const Xapian::Database& database, std::string_view path,
                    const std::function<void(const FileEntry&)>& visit);

/// Both are to be committed by the caller.
void store_entry(Xapian::WritableDatabase& database, const FileEntry& entry);
void erase_entry(Xapian::WritableDatabase& database, std::string_view path);

}  // namespace news::indexer
