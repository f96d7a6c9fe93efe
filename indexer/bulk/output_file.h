// SPDX-License-Identifier: GPL-2.0-or-later
/// A file that is written from front to back.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace news::indexer {

/// What cannot be written, as on a full disk, is thrown as std::system_error.
class OutputFile {
public:
    /// Makes the file, or empties one that is there.
    explicit OutputFile(const std::filesystem::path& path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void write(std::string_view bytes);
    /// Bytes written so far.
    [[nodiscard]] std::uint64_t size() const { return written_ + waiting_.size(); }
    /// Bytes that others can read.
    [[nodiscard]] std::uint64_t written() const { return written_; }
    /// Hands everything to the system, so that others can read it.
    void flush();

private:
    int file_;
    std::string waiting_;
    std::uint64_t written_ = 0;
};

}  // namespace news::indexer
