// SPDX-License-Identifier: GPL-2.0-or-later
/// One reader over everything that a command was given: files and folders.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "indexer/readers/folder.h"
#include "indexer/readers/reader.h"

namespace news::indexer {

/// What is to be done with a file.
enum class Choice {
    read,
    pass,   ///< nothing has changed
    remark  ///< nothing has changed but its stamp, which is to be remembered
};

/// Asked for each file before it is opened; may add the hash.
using ChooseFile = std::function<Choice(FoundFile& file)>;

/// Where a run is.
struct InputCounts {
    std::size_t read = 0;            ///< files that were opened
    std::size_t unchanged = 0;       ///< files that were not
    std::size_t ignored = 0;         ///< files and folders passed over because of their names
    std::uint64_t bytes = 0;         ///< read of the files, as stored
    std::uint64_t passed_bytes = 0;  ///< of the unchanged ones
};

/// The counts and the name of the file may be asked for by other threads while one reads.
class Inputs : public Reader {
public:
    /// @param choose  empty: all files are read
    explicit Inputs(std::vector<std::filesystem::path> paths, ChooseFile choose = {});

    /// Every file's items stand between two marks.
    std::optional<Input> next() override;

    [[nodiscard]] std::uint64_t bytes_read() const override { return counts().bytes; }
    [[nodiscard]] InputCounts counts() const;
    [[nodiscard]] std::string current_file() const;

private:
    std::optional<Input> next_of_file();
    std::optional<Input> enter(FoundFile file);

    FolderWalk walk_;
    ChooseFile choose_;
    std::unique_ptr<Reader> reader_;
    std::uint64_t bytes_before_ = 0;  ///< of the files before this one
    mutable std::mutex mutex_;        ///< for what follows
    std::string file_;
    InputCounts counts_;
};

}  // namespace news::indexer
