// SPDX-License-Identifier: GPL-2.0-or-later
/// A file as it was found, before it is read.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace news::indexer {

/// By which a change of a file is noticed without reading it.
struct FileStamp {
    std::uint64_t size = 0;
    std::int64_t modified = 0;  ///< nanoseconds since 1970

    bool operator==(const FileStamp&) const = default;
};

struct FoundFile {
    std::string path;
    FileStamp stamp;
    /// The file was modified in the last moments before it was found, so that it can change once
    /// more without a change of its stamp.
    bool is_fresh = false;
    std::string hash;       ///< of what it held when it was found; empty: not known
    bool is_known = false;  ///< the index has read it before
};

/// Stands in the stream of a run around the records of a file.
struct FileMark {
    enum class Kind {
        begins,
        ends,       ///< behind its last record
        unchanged,  ///< by what it holds, though not by its stamp: nothing of it is read
        foreign     ///< of no known format, though the index knows it: it was another file
    };
    Kind kind = Kind::begins;
    FoundFile file;  ///< in `ends` left empty
};

/// The file that `path` leads to, without a hash. Its size and time are 0 where there is none.
FoundFile find_file(std::string path);

}  // namespace news::indexer
