// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads files that are one article each: HTML pages, plain-text scrapes, NITF documents.
#pragma once

#include "indexer/readers/reader.h"
#include "indexer/readers/source.h"

namespace news::indexer {

class WholeFileReader : public Reader {
public:
    /// @param limit  the most bytes of an article
    WholeFileReader(Source source, MediaType type, std::size_t limit = max_item_bytes)
        : source_(std::move(source)), type_(type), limit_(limit) {}

    std::optional<Input> next() override;
    [[nodiscard]] std::uint64_t bytes_read() const override { return source_.bytes->bytes_read(); }

private:
    Source source_;
    MediaType type_;
    std::size_t limit_;
    bool done_ = false;
};

/// All bytes of a source, or why they are not there.
///
/// @param limit  the most bytes that are held
std::variant<std::string, Skipped> read_whole(Source& source, std::size_t limit);

}  // namespace news::indexer
