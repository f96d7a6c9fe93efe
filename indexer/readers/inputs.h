// SPDX-License-Identifier: GPL-2.0-or-later
/// One reader over everything that a command was given: files and folders.
#pragma once

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

/// Asked for each file before it is opened; may add the hash, which is else added to those that are
/// read.
using ChooseFile = std::function<Choice(FoundFile& file)>;

/// Where a run is.
struct InputCounts {
    std::size_t read = 0;            ///< files that were opened
    std::size_t unchanged = 0;       ///< files that were not
    std::size_t ignored = 0;         ///< files and folders passed over: by their names, or as
                                     ///< nothing in them tells what they are
    std::size_t passed_over = 0;     ///< records inside files, for what they are
    std::uint64_t bytes = 0;         ///< read of the files, as stored
    std::uint64_t passed_bytes = 0;  ///< of files that were not opened, and behind what was read
};

/// The counts and the name of the file may be asked for by other threads while one reads.
class Inputs : public Reader {
public:
    /// @param map     where records keep their fields
    /// @param choose  empty: all files are read
    explicit Inputs(std::vector<std::filesystem::path> paths, FieldMap map = {},
                    ChooseFile choose = {});

    /// Every file's items stand between two marks.
    std::optional<Input> next() override;

    [[nodiscard]] std::uint64_t bytes_read() const override { return counts().bytes; }
    [[nodiscard]] std::size_t passed_over() const override { return counts().passed_over; }
    [[nodiscard]] InputCounts counts() const;
    [[nodiscard]] std::string current_file() const;

private:
    std::optional<Input> next_of_file();
    std::optional<Input> visit(const WalkedFile& walked);
    std::optional<Input> open(FoundFile file, bool is_named);
    std::optional<Input> pass_over(FoundFile file, bool is_named);

    FolderWalk walk_;
    std::shared_ptr<const FieldMap> map_;
    ChooseFile choose_;
    std::unique_ptr<Reader> reader_;
    std::uint64_t file_size_ = 0;
    std::uint64_t bytes_before_ = 0;      ///< of the files before this one
    std::size_t passed_over_before_ = 0;  ///< in them
    std::size_t not_recognized_ = 0;
    mutable std::mutex mutex_;  ///< for what follows
    std::string file_;
    InputCounts counts_;
};

}  // namespace news::indexer
