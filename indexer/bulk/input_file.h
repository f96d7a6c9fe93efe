// SPDX-License-Identifier: GPL-2.0-or-later
/// Files of our own making, read from front to back or at a place.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace news::indexer {

/// What cannot be read is thrown as std::system_error.
class InputFile {
public:
    explicit InputFile(const std::filesystem::path& path);
    ~InputFile();
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    [[nodiscard]] bool at_end();
    /// As pack_number() writes it.
    std::uint64_t number();
    /// As pack_string() writes it; valid until the next call.
    std::string_view string();

    /// Bytes at a place; does not move where the others read.
    [[nodiscard]] std::string bytes_at(std::uint64_t offset, std::size_t size) const;

private:
    /// Makes at least so many bytes ready, unless the file ends.
    void require(std::size_t size) {
        if (buffer_.size() - at_ < size) {
            fill(size);
        }
    }
    void fill(std::size_t size);

    int file_;
    std::string buffer_;
    std::size_t at_ = 0;
};

/// Takes what pack_number() and pack_string() wrote from the front of bytes.
std::uint64_t take_number(std::string_view& bytes);
std::string_view take_string(std::string_view& bytes);

}  // namespace news::indexer
