// SPDX-License-Identifier: GPL-2.0-or-later
/// A file as a stream of its bytes.
#pragma once

#include <sys/stat.h>

#include <filesystem>

#include "indexer/readers/byte_stream.h"

namespace news::indexer {

class FileStream : public ByteStream {
public:
    /// Opens the file; that this failed shows in problem().
    explicit FileStream(const std::filesystem::path& path);
    ~FileStream() override;
    FileStream(const FileStream&) = delete;
    FileStream& operator=(const FileStream&) = delete;

    std::string_view read() override;
    [[nodiscard]] const std::optional<ReadProblem>& problem() const override { return problem_; }
    [[nodiscard]] std::uint64_t bytes_read() const override { return bytes_read_; }
    [[nodiscard]] std::optional<int> descriptor() const override { return file_; }

    /// Bytes of the file when it was opened.
    [[nodiscard]] std::uint64_t size() const { return static_cast<std::uint64_t>(status_.st_size); }

private:
    void fail(SkipReason reason, std::string detail);
    void check_unchanged();

    int file_ = -1;
    struct stat status_ {};  ///< when it was opened
    std::string block_;
    std::uint64_t bytes_read_ = 0;
    std::optional<ReadProblem> problem_;
    bool at_end_ = false;
};

}  // namespace news::indexer
