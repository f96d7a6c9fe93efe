// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/byte_cursor.h"

#include <algorithm>
#include <utility>

namespace news::indexer {

/// False at the end of the stream.
bool ByteCursor::fill() {
    if (front_.empty()) {
        front_ = stream_->read();
    }
    return !front_.empty();
}

std::string_view ByteCursor::read() {
    fill();
    return std::exchange(front_, {});
}

std::optional<ByteCursor::Line> ByteCursor::line(std::size_t limit) {
    if (!fill()) {
        return std::nullopt;
    }
    Line line;
    while (fill()) {
        const std::size_t end = std::min(front_.find('\n'), front_.size());
        line.too_long = line.too_long || line.bytes.size() + end > limit;
        if (line.too_long) {
            line.bytes = std::string();
        } else {
            line.bytes += front_.substr(0, end);
        }
        const bool complete = end < front_.size();
        front_.remove_prefix(complete ? end + 1 : end);
        if (complete) {
            return line;
        }
    }
    return problem() ? std::nullopt : std::optional(std::move(line));
}

std::string_view ByteCursor::peek(std::size_t size) {
    fill();
    if (front_.size() >= size || front_.empty()) {
        return front_;
    }
    std::string more(front_);
    while (more.size() < size) {
        const std::string_view block = stream_->read();
        if (block.empty()) {
            break;
        }
        more += block;
    }
    held_ = std::move(more);
    front_ = held_;
    return front_;
}

std::string ByteCursor::take(std::size_t size) {
    std::string bytes;
    while (bytes.size() < size && fill()) {
        const std::size_t part = std::min(size - bytes.size(), front_.size());
        bytes += front_.substr(0, part);
        front_.remove_prefix(part);
    }
    return bytes;
}

std::uint64_t ByteCursor::skip(std::uint64_t size) {
    std::uint64_t passed = 0;
    while (passed < size && fill()) {
        const auto part = static_cast<std::size_t>(
            std::min(size - passed, static_cast<std::uint64_t>(front_.size())));
        front_.remove_prefix(part);
        passed += part;
    }
    return passed;
}

namespace {

struct Found {
    std::size_t at = std::string_view::npos;
    std::size_t mark = 0;
};

Found find_first(std::string_view text, std::span<const std::string_view> marks) {
    Found first;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const std::size_t at = text.substr(0, first.at).find(marks[i]);
        if (at < first.at) {
            first = {at, i};
        }
    }
    return first;
}

}  // namespace

ByteCursor::Part ByteCursor::take_until(std::span<const std::string_view> marks,
                                        std::size_t limit) {
    const std::size_t longest = std::ranges::max(marks, {}, &std::string_view::size).size();
    Part part;
    const auto keep = [&](std::size_t size) {
        part.too_long = part.too_long || part.bytes.size() + size > limit;
        part.bytes =
            part.too_long ? std::string() : std::move(part.bytes) += front_.substr(0, size);
        front_.remove_prefix(size);
    };
    for (;;) {
        const std::string_view view = peek(longest);
        const Found found = find_first(view, marks);
        if (found.at != std::string_view::npos) {
            keep(found.at + marks[found.mark].size());
            part.mark = found.mark;
            part.is_marked = true;
            return part;
        }
        if (view.size() < longest) {
            keep(view.size());
            return part;
        }
        // A mark may begin in what is left.
        keep(view.size() - (longest - 1));
    }
}

void ByteCursor::put_back(std::string_view bytes) {
    std::string joined(bytes);
    joined += front_;
    held_ = std::move(joined);
    front_ = held_;
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace news::indexer
