// SPDX-License-Identifier: GPL-2.0-or-later
/// Writes the tables of a glass database from what is sorted.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/bulk/glass_lists.h"
#include "indexer/bulk/glass_table.h"
#include "indexer/bulk/glass_version.h"

namespace news::indexer {

/// Until finish() the folder holds an empty database.
///
/// What is kept of documents is in other tables than metadata, values and terms: one thread may add
/// the documents while another one adds all else.
class GlassWriter {
public:
    /// Makes the folder, in which there must be no database.
    explicit GlassWriter(const std::filesystem::path& folder);

    /// What a table holds of a document.
    struct Kept {
        std::string_view data;
        const TermList& terms;
        std::vector<Xapian::valueno> slots;  ///< with values, ascending
    };

    /// In ascending order of their numbers.
    void add_document(Xapian::docid number, const Kept& document);

    // The others are to be called in the order in which they stand here.

    /// In ascending order of the documents.
    ///
    /// @param length  the sum of the wdf of all its terms
    void add_length(Xapian::docid number, std::uint64_t length);
    /// Every value of every document, in any order.
    void tell_value(Xapian::valueno slot, std::string_view value) { bounds_[slot].add(value); }

    /// In ascending order of the keys.
    void add_metadata(std::string_view key, std::string_view value);

    /// As ValueLists::add().
    void add_value(Xapian::valueno slot, Xapian::docid number, std::string_view value);

    /// In ascending order.
    void begin_term(std::string_view name);
    /// In ascending order of the documents.
    ///
    /// @param positions  by pack_positions(), or empty
    void add_posting(Xapian::docid number, std::uint32_t wdf, std::string_view positions);

    /// @param last  the highest number that a document ever had
    void finish(Xapian::docid last);

private:
    void begin_values();
    void begin_terms();
    void end_term();
    GlassVersion::Table close(TableWriter& table, std::string_view name, bool is_needed);

    std::filesystem::path folder_;
    GlassVersion version_;
    TableWriter postings_;
    TableWriter data_;
    TableWriter terms_;
    TableWriter positions_;
    std::map<Xapian::valueno, ValueBounds> bounds_;
    ValueLists values_{postings_};
    PostingList lengths_;
    PostingList list_;
    std::string term_;
    std::string positions_key_;        ///< of the last posting
    std::size_t positions_begin_ = 0;  ///< bytes of it that are the term's
    bool has_begun_values_ = false;
    bool has_begun_terms_ = false;
};

}  // namespace news::indexer
