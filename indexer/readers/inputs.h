// SPDX-License-Identifier: GPL-2.0-or-later
/// One reader over everything that a command was given: files and folders.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <vector>

#include "indexer/readers/folder.h"
#include "indexer/readers/reader.h"

namespace news::indexer {

/// The counts may be asked for by other threads while one reads.
class Inputs : public Reader {
public:
    /// @throws Error input  when one of the paths does not exist
    /// @param map  where records keep their fields
    explicit Inputs(const std::vector<std::filesystem::path>& paths, FieldMap map = {});

    std::optional<Input> next() override;
    [[nodiscard]] std::uint64_t bytes_read() const override { return bytes_; }
    [[nodiscard]] std::size_t files() const { return files_; }
    /// Files that are not read: by their names, or as nothing in them tells what they are.
    [[nodiscard]] std::size_t ignored() const { return ignored_; }
    [[nodiscard]] std::size_t passed_over() const override { return passed_over_; }

private:
    std::optional<Input> next_of_file();
    std::optional<Input> open(const WalkedFile& file);

    FolderWalk walk_;
    std::shared_ptr<const FieldMap> map_;
    std::unique_ptr<Reader> file_;
    std::uint64_t bytes_before_ = 0;  ///< of the files before this one
    std::atomic<std::uint64_t> bytes_ = 0;
    std::atomic<std::size_t> files_ = 0;
    std::size_t not_recognized_ = 0;
    std::atomic<std::size_t> ignored_ = 0;
    std::size_t passed_over_before_ = 0;  ///< in the files before this one
    std::atomic<std::size_t> passed_over_ = 0;
};

}  // namespace news::indexer
