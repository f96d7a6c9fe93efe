// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads tables with a header (CSV, TSV): each row is one article.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/item/csv.h"
#include "indexer/readers/reader.h"
#include "indexer/readers/source.h"

namespace news::indexer {

/// The origin of an item is the path, "#" and the number of its row, the one below the header
/// being 1. A row whose quote is not closed is named, and reading goes on in its second line.
class TableReader : public Reader {
public:
    /// @param limit  the most bytes of a row
    explicit TableReader(Source source, std::size_t limit = max_item_bytes)
        : source_(std::move(source)), limit_(limit) {}

    std::optional<Input> next() override;
    [[nodiscard]] std::uint64_t bytes_read() const override { return source_.bytes->bytes_read(); }

private:
    /// The lines of one row.
    struct Row {
        std::string bytes;
        std::size_t first_line = 0;  ///< bytes of it
        std::size_t cells = 0;
        bool is_whole = false;
    };

    std::optional<Skipped> read_header();
    std::optional<Row> take_row();
    std::optional<Input> give(Row row);
    std::optional<Input> read_again(const Row& row);
    std::optional<Input> end();

    Source source_;
    std::size_t limit_;
    std::string header_;  ///< with its line feed
    std::size_t columns_ = 0;
    char delimiter_ = ',';
    std::size_t number_ = 0;
    std::uint64_t read_again_ = 0;  ///< bytes
    bool done_ = false;
};

}  // namespace news::indexer
