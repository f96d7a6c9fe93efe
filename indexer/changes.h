// SPDX-License-Identifier: GPL-2.0-or-later
/// Which files a run has to read again.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include <xapian.h>

#include "indexer/catalog/catalog.h"
#include "indexer/readers/inputs.h"

namespace news::indexer {

struct ChangeOptions {
    bool rehash = false;        ///< what a file holds decides, not its size and time
    bool retry_failed = false;  ///< files with failures are read again
};

/// Compares files with what the index remembers of them. Has a handle of its own on the index, so
/// that it can work in another thread than the writer.
class Changes {
public:
    /// REQUIRES: the index exists.
    Changes(std::filesystem::path folder, ChangeOptions options);

    /// Adds whether the index knows the file, and the hash where the file had to be read for it.
    Choice choose(FoundFile& file);

private:
    std::optional<FileEntry> find(std::string_view path);

    ChangeOptions options_;
    Xapian::Database database_;
    bool knows_files_ = false;
};

}  // namespace news::indexer
