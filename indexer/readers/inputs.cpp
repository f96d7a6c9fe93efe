// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/inputs.h"

#include <utility>

#include <fmt/format.h>

#include "indexer/readers/open.h"
#include "indexer/readers/recognize.h"

namespace news::indexer {

Inputs::Inputs(const std::vector<std::filesystem::path>& paths, FieldMap map)
    : walk_(paths), map_(std::make_shared<const FieldMap>(std::move(map))) {}

std::optional<Input> Inputs::next() {
    for (;;) {
        if (auto item = next_of_file()) {
            return item;
        }
        auto found = walk_.next();
        ignored_ = walk_.ignored() + not_recognized_;
        if (!found) {
            return std::nullopt;
        }
        if (auto* skipped = std::get_if<Skipped>(&*found)) {
            return std::move(*skipped);
        }
        if (auto skipped = open(std::get<WalkedFile>(*found))) {
            return skipped;
        }
    }
}

/// @return what is said of a file that was named and is nothing that can be read
std::optional<Input> Inputs::open(const WalkedFile& file) {
    file_ = open_file(file.path, map_);
    if (file_) {
        ++files_;
        return std::nullopt;
    }
    if (file.named) {
        return Skipped{file.path.native(), SkipReason::unreadable,
                       fmt::format("it is none of the formats that are read: {}", known_formats())};
    }
    ignored_ = walk_.ignored() + ++not_recognized_;
    return std::nullopt;
}

std::optional<Input> Inputs::next_of_file() {
    if (!file_) {
        return std::nullopt;
    }
    auto item = file_->next();
    bytes_ = bytes_before_ + file_->bytes_read();
    passed_over_ = passed_over_before_ + file_->passed_over();
    if (!item) {
        bytes_before_ = bytes_;
        passed_over_before_ = passed_over_;
        file_.reset();
    }
    return item;
}

}  // namespace news::indexer
