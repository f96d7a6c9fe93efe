// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/changes.h"

#include "indexer/item/content_hash.h"

namespace news::indexer {

Changes::Changes(std::filesystem::path folder, ChangeOptions options)
    : options_(options), database_(folder.native()) {
    knows_files_ = knows_any_file(database_);
}

Choice Changes::choose(FoundFile& file) {
    const auto entry = find(file.path);
    file.is_known = entry.has_value();
    const bool again =
        !entry || !entry->is_complete || (options_.retry_failed && entry->failures > 0);
    const bool same_stamp = !again && entry->stamp == file.stamp;
    if (same_stamp && !entry->is_fresh && !options_.rehash) {
        return Choice::pass;
    }
    if (again || !(same_stamp || options_.rehash)) {
        return Choice::read;
    }
    file.hash = content_hash(file.path);
    if (file.hash.empty() || file.hash != entry->hash) {
        return Choice::read;
    }
    return same_stamp && entry->is_fresh == file.is_fresh ? Choice::pass : Choice::remark;
}

std::optional<FileEntry> Changes::find(std::string_view path) {
    while (knows_files_) {
        try {
            return find_entry(database_, path);
        } catch (const Xapian::DatabaseModifiedError&) {
            // The writer has committed twice meanwhile.
            database_.reopen();
        }
    }
    return std::nullopt;
}

}  // namespace news::indexer
