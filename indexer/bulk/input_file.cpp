// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk/input_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace news::indexer {
namespace {

constexpr std::size_t read_at_once = std::size_t{1} << 18U;
constexpr std::size_t longest_number = 10;

[[noreturn]] void fail(int number) { throw std::system_error(number, std::generic_category()); }

}  // namespace

InputFile::InputFile(const std::filesystem::path& path)
    : file_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (file_ < 0) {
        throw std::system_error(errno, std::generic_category(), path.native());
    }
}

InputFile::~InputFile() { close(file_); }

void InputFile::fill(std::size_t size) {
    buffer_.erase(0, at_);
    at_ = 0;
    while (buffer_.size() < size) {
        const std::size_t before = buffer_.size();
        buffer_.resize(before + std::max(read_at_once, size - before));
        const ssize_t got = read(file_, buffer_.data() + before, buffer_.size() - before);
        buffer_.resize(before + (got < 0 ? 0 : static_cast<std::size_t>(got)));
        if (got < 0 && errno != EINTR) {
            fail(errno);
        }
        if (got == 0) {
            return;
        }
    }
}

bool InputFile::at_end() {
    require(1);
    return at_ == buffer_.size();
}

std::uint64_t InputFile::number() {
    require(longest_number);
    std::string_view rest = std::string_view(buffer_).substr(at_);
    const std::uint64_t number = take_number(rest);
    at_ = buffer_.size() - rest.size();
    return number;
}

std::string_view InputFile::string() {
    const std::uint64_t size = number();
    require(size);
    if (buffer_.size() - at_ < size) {
        fail(EIO);
    }
    at_ += size;
    return std::string_view(buffer_).substr(at_ - size, size);
}

std::string InputFile::bytes_at(std::uint64_t offset, std::size_t size) const {
    std::string bytes(size, '\0');
    for (std::size_t done = 0; done < size;) {
        const ssize_t got =
            pread(file_, bytes.data() + done, size - done, static_cast<off_t>(offset + done));
        if (got == 0 || (got < 0 && errno != EINTR)) {
            fail(got == 0 ? EIO : errno);
        }
        done += got < 0 ? 0 : static_cast<std::size_t>(got);
    }
    return bytes;
}

std::uint64_t take_number(std::string_view& bytes) {
    std::uint64_t number = 0;
    for (unsigned shift = 0; !bytes.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        number |= std::uint64_t{byte & 0x7fU} << shift;
        if (byte < 0x80U) {
            return number;
        }
    }
    fail(EIO);
}

std::string_view take_string(std::string_view& bytes) {
    const std::uint64_t size = take_number(bytes);
    if (bytes.size() < size) {
        fail(EIO);
    }
    const std::string_view taken = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return taken;
}

}  // namespace news::indexer
