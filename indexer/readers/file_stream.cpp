// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/file_stream.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace news::indexer {
namespace {

/// Most files are read at once, packed pages among them, which are then unpacked at once; some
/// that the system makes as they are read tell no size.
constexpr std::size_t longest_block = std::size_t{1} << 20U;
constexpr std::size_t shortest_block = std::size_t{4} << 10U;

std::string system_message(int number) { return std::generic_category().message(number); }

bool is_same_content(const struct stat& a, const struct stat& b) {
    return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec &&
           a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

}  // namespace

FileStream::FileStream(const std::filesystem::path& path) {
    // Without O_NONBLOCK, opening a FIFO would wait for its writer.
    file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file_ < 0 || fstat(file_, &status_) != 0) {
        fail(SkipReason::unreadable, system_message(errno));
    } else if (!S_ISREG(status_.st_mode)) {
        fail(SkipReason::unreadable, "not a regular file");
    }
}

FileStream::~FileStream() {
    if (file_ >= 0) {
        ::close(file_);
    }
}

void FileStream::fail(SkipReason reason, std::string detail) {
    problem_ = {reason, std::move(detail)};
    at_end_ = true;
}

std::string_view FileStream::read() {
    if (at_end_) {
        return {};
    }
    // One byte more, since a file can have grown.
    block_.resize(
        std::clamp(static_cast<std::size_t>(status_.st_size) + 1, shortest_block, longest_block));
    ssize_t size = -1;
    do {
        size = ::read(file_, block_.data(), block_.size());
    } while (size < 0 && errno == EINTR);
    if (size < 0) {
        fail(SkipReason::unreadable, system_message(errno));
        return {};
    }
    if (size == 0) {
        at_end_ = true;
        check_unchanged();
        return {};
    }
    bytes_read_ += static_cast<std::uint64_t>(size);
    return std::string_view(block_).substr(0, static_cast<std::size_t>(size));
}

/// What was read of a file that another program writes to may be half the old and half the new.
void FileStream::check_unchanged() {
    struct stat now {};
    if (fstat(file_, &now) == 0 && !is_same_content(status_, now)) {
        fail(SkipReason::changed, {});
    }
}

}  // namespace news::indexer
