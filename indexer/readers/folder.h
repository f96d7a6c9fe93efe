// SPDX-License-Identifier: GPL-2.0-or-later
/// Walks folders in sorted order and finds the files that may hold articles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>
#include <variant>
#include <vector>

#include "indexer/item/raw_item.h"

namespace news::indexer {

/// A file to be looked into.
struct WalkedFile {
    std::filesystem::path path;
    bool named = false;  ///< by the caller
};

/// A file, or a file or folder that cannot be read.
using FoundPath = std::variant<WalkedFile, Skipped>;

/// Symbolic links are followed; a folder that several lead to is walked once, and one that leads
/// back to a folder above it is named as skipped.
class FolderWalk {
public:
    /// @param paths  what does not exist is skipped in its turn
    explicit FolderWalk(std::vector<std::filesystem::path> paths);

    /// @return nothing at the end
    std::optional<FoundPath> next();

    /// Files and folders passed over so far because of their names: hidden ones, and those of
    /// is_foreign_name(). What the caller names is never passed over.
    [[nodiscard]] std::size_t ignored() const { return ignored_; }

private:
    using FolderId = std::pair<std::uint64_t, std::uint64_t>;  // device and inode

    struct Entry {
        std::filesystem::path path;
        bool named = false;   ///< by the caller
        bool leaves = false;  ///< not a path: the folder on top of `above_` is done
    };

    std::optional<FoundPath> visit(const Entry& entry);
    std::optional<FoundPath> visit_file(const Entry& entry);
    std::optional<FoundPath> enter(const std::filesystem::path& folder);

    std::vector<Entry> waiting_;  ///< the next one is the last
    std::vector<FolderId> above_;
    std::set<FolderId> walked_;
    std::size_t ignored_ = 0;
};

/// @throws Error input  when one of the paths does not exist
void require_paths(const std::vector<std::filesystem::path>& paths);

}  // namespace news::indexer
