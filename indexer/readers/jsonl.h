// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads JSON lines: each line that is not blank is one article.
#pragma once

#include <filesystem>

#include "indexer/readers/inflate.h"
#include "indexer/readers/reader.h"

namespace news::indexer {

/// The origin of an item is the path, "#" and the number of its line, counted from 1.
class JsonLinesReader : public Reader {
public:
    /// @param limit  the most bytes of a line
    explicit JsonLinesReader(const std::filesystem::path& path, std::size_t limit = max_item_bytes);

    std::optional<Input> next() override;
    [[nodiscard]] std::uint64_t bytes_read() const override { return stream_.bytes_read(); }

private:
    struct Line {
        std::string bytes;
        bool too_long = false;
    };

    std::optional<Line> next_line();
    bool fill();
    void take(std::string_view part, Line& line) const;
    [[nodiscard]] std::string origin() const;
    std::optional<Input> end();

    InflatingStream stream_;
    std::string path_;
    std::size_t limit_;
    std::string_view block_;  ///< what is left of the stream's last block
    std::size_t number_ = 0;
    bool done_ = false;
};

}  // namespace news::indexer
