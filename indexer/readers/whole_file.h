// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads files that are one article each: HTML pages and plain-text scrapes.
#pragma once

#include <filesystem>

#include "indexer/readers/inflate.h"
#include "indexer/readers/reader.h"

namespace news::indexer {

class WholeFileReader : public Reader {
public:
    /// @param limit  the most bytes of an article
    WholeFileReader(const std::filesystem::path& path, MediaType type,
                    std::size_t limit = max_item_bytes);

    std::optional<Input> next() override;
    [[nodiscard]] std::uint64_t bytes_read() const override { return stream_.bytes_read(); }

private:
    InflatingStream stream_;
    std::string origin_;
    MediaType type_;
    std::size_t limit_;
    bool done_ = false;
};

}  // namespace news::indexer
