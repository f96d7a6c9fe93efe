// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/table.h"

#include <utility>

#include <fmt/format.h>

namespace news::indexer {
namespace {

/// Open quotes make the same lines be read again and again; beyond so many bytes a table is given
/// up.
constexpr std::uint64_t most_read_again = std::uint64_t{128} << 20U;

constexpr std::size_t longest_header = std::size_t{64} << 10U;

}  // namespace

std::optional<Input> TableReader::next() {
    if (done_) {
        return std::nullopt;
    }
    if (header_.empty()) {
        if (auto skipped = read_header()) {
            done_ = true;
            return std::move(*skipped);
        }
    }
    auto row = take_row();
    return row ? give(std::move(*row)) : end();
}

std::optional<Skipped> TableReader::read_header() {
    std::optional<ByteCursor::Line> line;
    do {
        line = source_.bytes->line(longest_header);
        if (line && line->bytes.starts_with("\xef\xbb\xbf")) {
            line->bytes.erase(0, 3);
        }
        // Spreadsheets may say in front which character stands between cells.
    } while (line && (is_blank(line->bytes) || line->bytes.starts_with("sep=")));
    if (auto skipped = problem_of(source_, source_.origin)) {
        return skipped;
    }
    if (!line) {
        return Skipped{source_.origin, SkipReason::empty, {}};
    }
    delimiter_ = delimiter_of(line->bytes);
    columns_ = first_row(line->bytes, delimiter_).size();
    header_ = std::move(line->bytes) + '\n';
    return columns_ > 0 ? std::nullopt
                        : std::optional(Skipped{source_.origin, SkipReason::broken_csv,
                                                "the first line names no columns"});
}

/// Nothing at the end, and where the stream broke off.
std::optional<TableReader::Row> TableReader::take_row() {
    CsvParser parser(delimiter_);
    Row row;
    while (auto line = source_.bytes->line(limit_)) {
        if (row.bytes.empty() && is_blank(line->bytes) && !line->too_long) {
            continue;
        }
        line->bytes += '\n';
        const bool is_first = row.bytes.empty();
        row.bytes += line->bytes;
        row.first_line = is_first ? row.bytes.size() : row.first_line;
        if (line->too_long || row.bytes.size() > limit_) {
            return row;
        }
        if (parser.feed(line->bytes)) {
            row.cells = parser.cells().size();
            row.is_whole = true;
            return row;
        }
    }
    return row.bytes.empty() || source_.bytes->problem() ? std::nullopt
                                                         : std::optional(std::move(row));
}

std::optional<Input> TableReader::give(Row row) {
    ++number_;
    const bool has_lines = row.bytes.size() > row.first_line;
    // A quote that is not closed takes in the lines below, up to the next quote.
    if (!row.is_whole || (has_lines && row.cells != columns_)) {
        return read_again(row);
    }
    RawItem item;
    item.origin = source_.record(number_);
    item.type = MediaType::csv_record;
    item.bytes = header_ + row.bytes;
    item.map = source_.map;
    return item;
}

std::optional<Input> TableReader::read_again(const Row& row) {
    if (row.bytes.size() <= row.first_line) {
        return Skipped{source_.record(number_), SkipReason::too_large,
                       fmt::format("a line of more than {} bytes", limit_)};
    }
    const std::string_view rest = std::string_view(row.bytes).substr(row.first_line);
    read_again_ += rest.size();
    done_ = read_again_ > most_read_again;
    if (!done_) {
        source_.bytes->put_back(rest);
    }
    return Skipped{source_.record(number_), SkipReason::broken_csv,
                   done_ ? "a quote is not closed, as in many rows; the rest is not read"
                         : "a quote is not closed"};
}

std::optional<Input> TableReader::end() {
    done_ = true;
    if (auto skipped = problem_of(source_, source_.record(number_ + 1))) {
        return std::move(*skipped);
    }
    return std::nullopt;
}

}  // namespace news::indexer
