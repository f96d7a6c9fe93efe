// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads JSON lines: each line that is not blank is one article.
#pragma once

#include "indexer/readers/reader.h"
#include "indexer/readers/source.h"

namespace news::indexer {

/// The origin of an item is the path, "#" and the number of its line, counted from 1.
class JsonLinesReader : public Reader {
public:
    /// @param limit  the most bytes of a line
    explicit JsonLinesReader(Source source, std::size_t limit = max_item_bytes)
        : source_(std::move(source)), limit_(limit) {}

    std::optional<Input> next() override;
    [[nodiscard]] std::uint64_t bytes_read() const override { return source_.bytes->bytes_read(); }

private:
    std::optional<Input> end();

    Source source_;
    std::size_t limit_;
    std::size_t number_ = 0;
    bool done_ = false;
};

}  // namespace news::indexer
