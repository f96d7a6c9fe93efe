// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace news::indexer {
namespace {

constexpr std::size_t most_waiting = std::size_t{1} << 20U;
constexpr mode_t readable_by_all = 0666;  // less what the user's mask takes away

}  // namespace

OutputFile::OutputFile(const std::filesystem::path& path)
    : file_(open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, readable_by_all)) {
    if (file_ < 0) {
        throw std::system_error(errno, std::generic_category(), path.native());
    }
}

OutputFile::~OutputFile() { close(file_); }

void OutputFile::write(std::string_view bytes) {
    waiting_.append(bytes);
    if (waiting_.size() >= most_waiting) {
        flush();
    }
}

void OutputFile::flush() {
    std::string_view rest = waiting_;
    while (!rest.empty()) {
        const ssize_t size = ::write(file_, rest.data(), rest.size());
        if (size < 0 && errno != EINTR) {
            throw std::system_error(errno, std::generic_category());
        }
        rest.remove_prefix(size < 0 ? 0 : static_cast<std::size_t>(size));
    }
    written_ += waiting_.size();
    waiting_.clear();
}

}  // namespace news::indexer
