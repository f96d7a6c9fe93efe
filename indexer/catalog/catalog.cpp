// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/catalog/catalog.h"

#include <string>

#include "common/schema.h"

namespace news::indexer {
namespace {

constexpr std::string_view key_prefix = "file:";

std::string key_of(std::string_view path) { return std::string(key_prefix) + file_key(path); }

bool is_below(std::string_view path, std::string_view folder) {
    return folder.empty() || path == folder ||
           (path.starts_with(folder) && (folder.ends_with('/') || path[folder.size()] == '/'));
}

}  // namespace

std::optional<FileEntry> find_entry(const Xapian::Database& database, std::string_view path) {
    const std::string bytes = database.get_metadata(key_of(path));
    return bytes.empty() ? std::nullopt : std::optional(decode_entry(bytes));
}

bool knows_any_file(const Xapian::Database& database) {
    const std::string start(key_prefix);
    return database.metadata_keys_begin(start) != database.metadata_keys_end(start);
}

void for_each_entry(const Xapian::Database& database, std::string_view path,
                    const std::function<void(const FileEntry&)>& visit) {
    const std::string start = std::string(key_prefix).append(path.substr(0, whole_key_size));
    for (auto key = database.metadata_keys_begin(start); key != database.metadata_keys_end(start);
         ++key) {
        const FileEntry entry = decode_entry(database.get_metadata(*key));
        if (is_below(entry.path, path)) {
            visit(entry);
        }
    }
}

void store_entry(Xapian::WritableDatabase& database, const FileEntry& entry) {
    database.set_metadata(key_of(entry.path), encode_entry(entry));
}

void erase_entry(Xapian::WritableDatabase& database, std::string_view path) {
    database.set_metadata(key_of(path), {});
}

}  // namespace news::indexer
