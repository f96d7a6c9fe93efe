// SPDX-License-Identifier: GPL-2.0-or-later
/// Tables as text (CSV, TSV): their cells, whatever stands between them.
#pragma once

#include <csv.h>

#include <string>
#include <string_view>
#include <vector>

namespace news::indexer {

/// The character between cells that splits a header line into most: one of , ; | and the tabulator.
char delimiter_of(std::string_view header);

/// Takes a table line by line, as a quoted cell may hold line feeds.
///
/// Source: RFC 4180, as read by libcsv: blanks around cells are no part of them, a quote inside a
/// cell that does not begin with one stands for itself.
class CsvParser {
public:
    explicit CsvParser(char delimiter);
    ~CsvParser();
    CsvParser(const CsvParser&) = delete;
    CsvParser& operator=(const CsvParser&) = delete;

    /// @param line  with its line feed
    /// @return true when a row ends with it; its cells are then in cells()
    bool feed(std::string_view line);

    /// Ends the last row of a table, whose line may have no end.
    ///
    /// @return false where nothing or an open quote is left
    bool finish();

    /// Of the row that ended last; empty cells too.
    [[nodiscard]] const std::vector<std::string>& cells() const { return cells_; }

private:
    static void add_cell(void* bytes, std::size_t size, void* self);
    static void end_row(int terminator, void* self);

    csv_parser parser_{};
    std::vector<std::string> cells_;
    bool row_ended_ = false;
};

/// Rows of at most so many cells are split; what stands behind is not read.
inline constexpr std::size_t most_cells = 1000;

/// The cells of the first row of `text`.
std::vector<std::string> first_row(std::string_view text, char delimiter);

/// True when the first line names a headline and a text, and a second one follows.
bool is_table_of_articles(std::string_view head);

/// True when some cell is as long as a text: lists of names, places and prices have none.
///
/// @param head  the start of a table; its last row may be cut
bool holds_text(std::string_view head);

}  // namespace news::indexer
