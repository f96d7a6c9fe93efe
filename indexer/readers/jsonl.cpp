// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/jsonl.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace news::indexer {
namespace {

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

JsonLinesReader::JsonLinesReader(const std::filesystem::path& path, std::size_t limit)
    : stream_(path), path_(path.native()), limit_(limit) {}

std::optional<Input> JsonLinesReader::next() {
    while (auto line = next_line()) {
        if (line->too_long) {
            return Skipped{origin(), SkipReason::too_large,
                           fmt::format("a line of more than {} bytes", limit_)};
        }
        if (!is_blank(line->bytes)) {
            RawItem item;
            item.origin = origin();
            item.type = MediaType::json_record;
            item.bytes = std::move(line->bytes);
            return item;
        }
    }
    return end();
}

/// Nothing at the end, and where the stream breaks off: what stands there is no whole line.
std::optional<JsonLinesReader::Line> JsonLinesReader::next_line() {
    if (!fill()) {
        number_ += stream_.problem() ? 1U : 0U;
        return std::nullopt;
    }
    ++number_;
    Line line;
    while (fill()) {
        const std::size_t end = std::min(block_.find('\n'), block_.size());
        take(block_.substr(0, end), line);
        const bool complete = end < block_.size();
        block_.remove_prefix(complete ? end + 1 : end);
        if (complete) {
            return line;
        }
    }
    return stream_.problem() ? std::nullopt : std::optional(std::move(line));
}

/// False at the end of the stream.
bool JsonLinesReader::fill() {
    if (block_.empty()) {
        block_ = stream_.read();
    }
    return !block_.empty();
}

void JsonLinesReader::take(std::string_view part, Line& line) const {
    if (line.too_long || line.bytes.size() + part.size() > limit_) {
        line.too_long = true;
        line.bytes = std::string();
    } else {
        line.bytes += part;
    }
}

std::string JsonLinesReader::origin() const { return fmt::format("{}#{}", path_, number_); }

/// The last thing to say of the file: the problem that ended it, or that nothing is in it.
std::optional<Input> JsonLinesReader::end() {
    if (std::exchange(done_, true)) {
        return std::nullopt;
    }
    if (const auto& problem = stream_.problem()) {
        return Skipped{origin(), problem->reason, problem->detail};
    }
    if (number_ == 0) {
        return Skipped{path_, SkipReason::empty, {}};
    }
    return std::nullopt;
}

}  // namespace news::indexer
