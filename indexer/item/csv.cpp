// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item/csv.h"

#include <algorithm>
#include <new>

#include "indexer/item/record_keys.h"

namespace news::indexer {
namespace {

/// libcsv makes room for a cell in steps of so many bytes.
constexpr std::size_t step_bytes = 16384;

int is_blank_beside_tabs(unsigned char c) { return c == ' ' ? 1 : 0; }

bool names(const std::vector<std::string>& cells, RecordKey key) {
    return std::ranges::any_of(cells,
                               [&](const std::string& cell) { return record_key(cell) == key; });
}

}  // namespace

char delimiter_of(std::string_view header) {
    constexpr std::string_view delimiters = ",;\t|";
    return *std::ranges::max_element(
        delimiters, {}, [&](char delimiter) { return std::ranges::count(header, delimiter); });
}

CsvParser::CsvParser(char delimiter) {
    if (csv_init(&parser_, 0) != 0) {
        throw std::bad_alloc();
    }
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    csv_set_blk_size(&parser_, step_bytes);
    if (delimiter == '\t') {
        csv_set_space_func(&parser_, is_blank_beside_tabs);
    }
}

CsvParser::~CsvParser() { csv_free(&parser_); }

void CsvParser::add_cell(void* bytes, std::size_t size, void* self) {
    auto& parser = *static_cast<CsvParser*>(self);
    if (parser.row_ended_) {
        parser.cells_.clear();
        parser.row_ended_ = false;
    }
    if (parser.cells_.size() < most_cells) {
        parser.cells_.emplace_back(static_cast<const char*>(bytes), size);
    }
}

void CsvParser::end_row(int /*terminator*/, void* self) {
    static_cast<CsvParser*>(self)->row_ended_ = true;
}

bool CsvParser::feed(std::string_view line) {
    if (row_ended_) {
        cells_.clear();
        row_ended_ = false;
    }
    csv_parse(&parser_, line.data(), line.size(), add_cell, end_row, this);
    return row_ended_;
}

bool CsvParser::finish() {
    // A quoted cell that is still open has read no second quote.
    const bool is_open = parser_.quoted != 0 && parser_.pstate == 2;
    csv_fini(&parser_, add_cell, end_row, this);
    return row_ended_ && !is_open;
}

std::vector<std::string> first_row(std::string_view text, char delimiter) {
    CsvParser parser(delimiter);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1);
        if (parser.feed(text.substr(0, end + 1))) {
            return parser.cells();
        }
        text.remove_prefix(end + 1);
    }
    return parser.finish() ? parser.cells() : std::vector<std::string>();
}

bool holds_text(std::string_view head) {
    constexpr std::size_t shortest_text = 200;
    const auto is_text = [](const std::string& cell) { return cell.size() >= shortest_text; };
    CsvParser parser(delimiter_of(head.substr(0, head.find('\n'))));
    while (!head.empty()) {
        const std::size_t end = std::min(head.find('\n'), head.size() - 1);
        if (parser.feed(head.substr(0, end + 1)) && std::ranges::any_of(parser.cells(), is_text)) {
            return true;
        }
        head.remove_prefix(end + 1);
    }
    parser.finish();
    return std::ranges::any_of(parser.cells(), is_text);
}

bool is_table_of_articles(std::string_view head) {
    const std::size_t end = head.find('\n');
    if (end == std::string_view::npos) {
        return false;
    }
    const std::string_view line = head.substr(0, end);
    const auto cells = first_row(line, delimiter_of(line));
    return names(cells, RecordKey::title) && names(cells, RecordKey::body);
}

}  // namespace news::indexer
