// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/inputs.h"

#include <utility>

#include "indexer/readers/open.h"

namespace news::indexer {

Inputs::Inputs(const std::vector<std::filesystem::path>& paths) : walk_(paths) {}

std::optional<Input> Inputs::next() {
    for (;;) {
        if (auto item = next_of_file()) {
            return item;
        }
        auto found = walk_.next();
        ignored_ = walk_.ignored();
        if (!found) {
            return std::nullopt;
        }
        if (auto* skipped = std::get_if<Skipped>(&*found)) {
            return std::move(*skipped);
        }
        ++files_;
        file_ = open_file(std::get<std::filesystem::path>(*found));
    }
}

std::optional<Input> Inputs::next_of_file() {
    if (!file_) {
        return std::nullopt;
    }
    auto item = file_->next();
    bytes_ = bytes_before_ + file_->bytes_read();
    if (!item) {
        bytes_before_ = bytes_;
        file_.reset();
    }
    return item;
}

}  // namespace news::indexer
