// SPDX-License-Identifier: GPL-2.0-or-later
/// What the index remembers of a file that it has read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/item/found_file.h"

namespace news::indexer {

/// A record of a file that gave no article.
struct FailedRecord {
    std::string record;  ///< as in Origin
    std::string reason;  ///< name_of() a SkipReason
    std::string detail;

    bool operator==(const FailedRecord&) const = default;
};

struct FileEntry {
    std::string path;
    FileStamp stamp;
    std::string hash;  ///< content_hash(); empty: not known
    /// The file may have changed behind the reading without a change of its stamp: it was modified
    /// in the last moments before.
    bool is_fresh = false;
    /// False while its records are being written, and where the system refused to read it to its
    /// end: the next run reads it again.
    bool is_complete = false;
    std::uint64_t articles = 0;  ///< that the index holds of it
    std::uint64_t failures = 0;
    std::vector<FailedRecord> failed;  ///< the first of them

    bool operator==(const FileEntry&) const = default;
};

/// So many failures of a file are kept with their names.
inline constexpr std::size_t most_failed = 1000;

std::string encode_entry(const FileEntry& entry);

/// @throws Error index  for bytes that encode_entry() of this schema version did not make
FileEntry decode_entry(std::string_view bytes);

}  // namespace news::indexer
