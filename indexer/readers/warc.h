// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads WARC files: the pages in their response and resource records, the texts in conversions.
#pragma once

#include "indexer/readers/http_message.h"
#include "indexer/readers/reader.h"
#include "indexer/readers/source.h"

namespace news::indexer {

/// The origin of an item is the path, "#" and the number of its record, counted from 1 over
/// records of all types. Where a record is damaged or its length is wrong it is named, and reading
/// goes on at the next one.
///
/// Source: WARC 1.0 and 1.1 (ISO 28500:2017)
class WarcReader : public Reader {
public:
    /// @param limit  the most bytes of a page
    explicit WarcReader(Source source, std::size_t limit = max_item_bytes)
        : source_(std::move(source)), limit_(limit) {}

    std::optional<Input> next() override;
    [[nodiscard]] std::uint64_t bytes_read() const override { return source_.bytes->bytes_read(); }
    [[nodiscard]] std::size_t passed_over() const override { return passed_over_; }

private:
    struct Record {
        HeaderFields header;
        std::uint64_t length = 0;  ///< of the block, as stated
        std::string block;         ///< its start, as much as is kept
    };

    std::optional<Input> take_record();
    std::optional<HeaderFields> take_header();
    std::optional<Input> read_block(Record& record);
    bool find_end(Record& record);
    std::optional<Input> give(const Record& record);
    std::optional<Input> give_response(const Record& record);
    std::optional<Input> give_bytes(const Record& record, MediaType type, std::string bytes,
                                    std::string charset);
    std::optional<Input> pass_over();
    Skipped skip(SkipReason reason, std::string detail) const;
    std::optional<Input> break_off();
    void find_next_record();

    Source source_;
    std::size_t limit_;
    std::size_t number_ = 0;
    std::size_t passed_over_ = 0;
    std::uint64_t read_again_ = 0;  ///< bytes
    bool done_ = false;
};

}  // namespace news::indexer
