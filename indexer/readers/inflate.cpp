// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/inflate.h"

#include <archive.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace news::indexer {
namespace {

constexpr std::size_t block_bytes = std::size_t{256} << 10U;

std::string system_message(int number) { return std::generic_category().message(number); }

std::string message_of(archive* handle) {
    const char* text = archive_error_string(handle);
    return text == nullptr ? std::string() : std::string(text);
}

}  // namespace

bool is_compressed_name(const std::filesystem::path& path) {
    constexpr auto suffixes = std::to_array<std::string_view>({".gz", ".xz", ".zst"});
    return std::ranges::find(suffixes, path.extension().native()) != suffixes.end();
}

void InflatingStream::CloseArchive::operator()(archive* handle) const { archive_read_free(handle); }

InflatingStream::InflatingStream(const std::filesystem::path& path) {
    // Without O_NONBLOCK, opening a FIFO would wait for its writer.
    file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat status {};
    if (file_ < 0 || fstat(file_, &status) != 0) {
        fail(SkipReason::unreadable, system_message(errno));
    } else if (!S_ISREG(status.st_mode)) {
        fail(SkipReason::unreadable, "not a regular file");
    } else {
        open(path);
    }
}

InflatingStream::~InflatingStream() {
    archive_.reset();
    if (file_ >= 0) {
        ::close(file_);
    }
}

void InflatingStream::open(const std::filesystem::path& path) {
    archive_.reset(archive_read_new());
    archive* handle = archive_.get();
    archive_read_support_filter_gzip(handle);
    archive_read_support_filter_xz(handle);
    archive_read_support_filter_zstd(handle);
    archive_read_support_format_raw(handle);
    archive_read_support_format_empty(handle);
    if (archive_read_open_fd(handle, file_, block_bytes) != ARCHIVE_OK) {
        fail(SkipReason::truncated, message_of(handle));
        return;
    }
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(handle, &entry);
    if (result == ARCHIVE_EOF) {
        at_end_ = true;
    } else if (result != ARCHIVE_OK) {
        fail(SkipReason::truncated, message_of(handle));
        return;
    }
    // The last filter is the file itself.
    if (is_compressed_name(path) && archive_filter_count(handle) < 2) {
        fail(SkipReason::truncated, "not compressed as its name says");
    }
}

void InflatingStream::fail(SkipReason reason, std::string detail) {
    problem_ = {reason, std::move(detail)};
    at_end_ = true;
}

std::string_view InflatingStream::read() {
    if (at_end_) {
        return {};
    }
    const void* block = nullptr;
    std::size_t size = 0;
    std::int64_t offset = 0;
    const int result = archive_read_data_block(archive_.get(), &block, &size, &offset);
    if (result != ARCHIVE_OK && result != ARCHIVE_EOF) {
        const bool refused = archive_errno(archive_.get()) == EIO;
        fail(refused ? SkipReason::unreadable : SkipReason::truncated, message_of(archive_.get()));
        return {};
    }
    at_end_ = result == ARCHIVE_EOF || size == 0;
    return at_end_ ? std::string_view() : std::string_view(static_cast<const char*>(block), size);
}

std::uint64_t InflatingStream::bytes_read() const {
    return archive_ ? static_cast<std::uint64_t>(
                          std::max<std::int64_t>(0, archive_filter_bytes(archive_.get(), -1)))
                    : 0;
}

}  // namespace news::indexer
