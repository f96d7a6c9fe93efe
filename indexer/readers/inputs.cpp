// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/inputs.h"

#include <utility>

#include "indexer/readers/open.h"

namespace news::indexer {

Inputs::Inputs(std::vector<std::filesystem::path> paths, ChooseFile choose)
    : walk_(std::move(paths)), choose_(std::move(choose)) {}

std::optional<Input> Inputs::next() {
    for (;;) {
        if (reader_) {
            return next_of_file();
        }
        auto found = walk_.next();
        {
            const std::lock_guard lock(mutex_);
            counts_.ignored = walk_.ignored();
        }
        if (!found) {
            return std::nullopt;
        }
        if (auto* skipped = std::get_if<Skipped>(&*found)) {
            return std::move(*skipped);
        }
        if (auto mark = enter(find_file(std::get<std::filesystem::path>(*found).native()))) {
            return mark;
        }
    }
}

/// The mark of its beginning; nothing for a file that is passed over.
std::optional<Input> Inputs::enter(FoundFile file) {
    const Choice choice = choose_ ? choose_(file) : Choice::read;
    const std::lock_guard lock(mutex_);
    if (choice != Choice::read) {
        ++counts_.unchanged;
        counts_.passed_bytes += file.stamp.size;
        return choice == Choice::remark
                   ? std::optional<Input>(FileMark{FileMark::Kind::unchanged, std::move(file)})
                   : std::nullopt;
    }
    ++counts_.read;
    file_ = file.path;
    reader_ = open_file(file_);
    return FileMark{FileMark::Kind::begins, std::move(file)};
}

std::optional<Input> Inputs::next_of_file() {
    auto item = reader_->next();
    const std::lock_guard lock(mutex_);
    counts_.bytes = bytes_before_ + reader_->bytes_read();
    if (!item) {
        bytes_before_ = counts_.bytes;
        reader_.reset();
        return FileMark{FileMark::Kind::ends, {}};
    }
    if (auto* raw = std::get_if<RawItem>(&*item)) {
        raw->file = file_;
    }
    return item;
}

InputCounts Inputs::counts() const {
    const std::lock_guard lock(mutex_);
    return counts_;
}

std::string Inputs::current_file() const {
    const std::lock_guard lock(mutex_);
    return file_;
}

}  // namespace news::indexer
