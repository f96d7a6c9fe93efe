// SPDX-License-Identifier: GPL-2.0-or-later
/// The folder of an index, which a compacted one may take the place of at any moment.
#pragma once

#include <cstdint>
#include <filesystem>
#include <utility>

#include <xapian.h>

namespace news {

/// Tells one folder from another of the same name.
using FolderId = std::pair<std::uint64_t, std::uint64_t>;

/// Zeros where there is none.
FolderId folder_id(const std::filesystem::path& folder);

/// What a folder held at some moment: changes with every commit and when the folder is swapped.
struct IndexState {
    FolderId folder;
    std::uint64_t file = 0;     ///< inode of the version file, which each commit replaces
    std::int64_t modified = 0;  ///< nanoseconds since 1970

    bool operator==(const IndexState&) const = default;
};

IndexState index_state(const std::filesystem::path& folder);

/// Opens the index as it is at one moment, although commits and swaps may happen meanwhile.
///
/// @throws Error index  when there is none, or it is damaged or of another version
Xapian::Database open_index(const std::filesystem::path& folder);

/// Bytes of the files in it.
std::uintmax_t index_bytes(const std::filesystem::path& folder);

}  // namespace news
