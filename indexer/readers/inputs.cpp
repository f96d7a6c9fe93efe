// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/inputs.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "indexer/item/content_hash.h"
#include "indexer/readers/open.h"
#include "indexer/readers/recognize.h"

namespace news::indexer {

Inputs::Inputs(std::vector<std::filesystem::path> paths, FieldMap map, ChooseFile choose)
    : walk_(std::move(paths)),
      map_(std::make_shared<const FieldMap>(std::move(map))),
      choose_(std::move(choose)) {}

std::optional<Input> Inputs::next() {
    for (;;) {
        if (reader_) {
            return next_of_file();
        }
        auto found = walk_.next();
        {
            const std::lock_guard lock(mutex_);
            counts_.ignored = walk_.ignored() + not_recognized_;
        }
        if (!found) {
            return std::nullopt;
        }
        if (auto* skipped = std::get_if<Skipped>(&*found)) {
            return std::move(*skipped);
        }
        if (auto input = visit(std::get<WalkedFile>(*found))) {
            return input;
        }
    }
}

/// What is to be said of the file before its items; nothing for one that is passed over.
std::optional<Input> Inputs::visit(const WalkedFile& walked) {
    FoundFile file = find_file(walked.path.native());
    const Choice choice = choose_ ? choose_(file) : Choice::read;
    if (choice == Choice::read) {
        return open(std::move(file), walked.named);
    }
    const std::lock_guard lock(mutex_);
    ++counts_.unchanged;
    counts_.passed_bytes += file.stamp.size;
    return choice == Choice::remark
               ? std::optional<Input>(FileMark{FileMark::Kind::unchanged, std::move(file)})
               : std::nullopt;
}

/// The mark of its beginning.
std::optional<Input> Inputs::open(FoundFile file, bool is_named) {
    reader_ = open_file(file.path, map_);
    if (!reader_) {
        return pass_over(std::move(file), is_named);
    }
    // Before it is read: a change between the two is seen by the next run.
    if (choose_ && file.hash.empty()) {
        file.hash = content_hash(file.path);
    }
    const std::lock_guard lock(mutex_);
    ++counts_.read;
    file_ = file.path;
    file_size_ = file.stamp.size;
    return FileMark{FileMark::Kind::begins, std::move(file)};
}

/// A file of no known format, of which there is nothing to say unless it was named.
std::optional<Input> Inputs::pass_over(FoundFile file, bool is_named) {
    {
        const std::lock_guard lock(mutex_);
        counts_.passed_bytes += file.stamp.size;
    }
    if (file.is_known) {
        ++not_recognized_;
        return FileMark{FileMark::Kind::foreign, std::move(file)};
    }
    if (is_named) {
        return Skipped{file.path, SkipReason::unreadable,
                       fmt::format("it is none of the formats that are read: {}", known_formats())};
    }
    ++not_recognized_;
    return std::nullopt;
}

std::optional<Input> Inputs::next_of_file() {
    auto item = reader_->next();
    const std::lock_guard lock(mutex_);
    counts_.bytes = bytes_before_ + reader_->bytes_read();
    counts_.passed_over = passed_over_before_ + reader_->passed_over();
    if (!item) {
        counts_.passed_bytes += file_size_ - std::min(file_size_, reader_->bytes_read());
        bytes_before_ = counts_.bytes;
        passed_over_before_ = counts_.passed_over;
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
