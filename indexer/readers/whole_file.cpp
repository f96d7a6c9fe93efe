// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/whole_file.h"

#include <utility>

#include <fmt/format.h>

namespace news::indexer {

std::variant<std::string, Skipped> read_whole(Source& source, std::size_t limit) {
    std::string bytes = source.bytes->take(limit);
    if (auto skipped = problem_of(source, source.origin)) {
        return std::move(*skipped);
    }
    if (!source.bytes->at_end()) {
        return Skipped{source.origin, SkipReason::too_large,
                       fmt::format("more than {} bytes", limit)};
    }
    // The stream may say only at its end that something was wrong.
    if (auto skipped = problem_of(source, source.origin)) {
        return std::move(*skipped);
    }
    if (bytes.empty()) {
        return Skipped{source.origin, SkipReason::empty, {}};
    }
    return bytes;
}

std::optional<Input> WholeFileReader::next() {
    if (std::exchange(done_, true)) {
        return std::nullopt;
    }
    auto bytes = read_whole(source_, limit_);
    if (auto* skipped = std::get_if<Skipped>(&bytes)) {
        return std::move(*skipped);
    }
    RawItem item;
    item.origin = source_.origin;
    item.type = type_;
    item.bytes = std::get<std::string>(std::move(bytes));
    return item;
}

}  // namespace news::indexer
