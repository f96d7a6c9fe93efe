// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/jsonl.h"

#include <utility>

#include <fmt/format.h>

namespace news::indexer {

std::optional<Input> JsonLinesReader::next() {
    while (auto line = source_.bytes->line(limit_)) {
        ++number_;
        if (line->too_long) {
            return Skipped{source_.record(number_), SkipReason::too_large,
                           fmt::format("a line of more than {} bytes", limit_)};
        }
        if (!is_blank(line->bytes)) {
            RawItem item;
            item.origin = source_.record(number_);
            item.type = MediaType::json_record;
            item.bytes = std::move(line->bytes);
            item.map = source_.map;
            return item;
        }
    }
    return end();
}

/// The last thing to say of the file: the problem that ended it, or that nothing is in it.
std::optional<Input> JsonLinesReader::end() {
    if (std::exchange(done_, true)) {
        return std::nullopt;
    }
    // What stands where the stream breaks off is no whole line.
    if (auto skipped = problem_of(source_, source_.record(number_ + 1))) {
        return std::move(*skipped);
    }
    if (number_ == 0) {
        return Skipped{source_.origin, SkipReason::empty, {}};
    }
    return std::nullopt;
}

}  // namespace news::indexer
