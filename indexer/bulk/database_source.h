// SPDX-License-Identifier: GPL-2.0-or-later
/// The postings of a database, as if they were a run that was sorted.
#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

#include "indexer/bulk/posting_runs.h"

namespace news::indexer {

/// Keys of runs: all slots in ascending order, then all terms.
/// Slots are numbered without gaps or nearly so; others are left out.
inline constexpr Xapian::valueno most_slots = 255;

std::string run_key_of_slot(Xapian::valueno slot);
std::string run_key_of_term(std::string_view name);
bool is_slot(std::string_view run_key);
Xapian::valueno slot_of(std::string_view run_key);
std::string_view term_of(std::string_view run_key);

class DatabaseSource : public PostingSource {
public:
    explicit DatabaseSource(Xapian::Database database);

    bool next_key() override;
    [[nodiscard]] std::string_view key() const override { return key_; }
    bool next() override;
    [[nodiscard]] Xapian::docid document() const override { return document_; }
    [[nodiscard]] std::string_view bytes() const override { return bytes_; }

private:
    bool next_slot();
    bool next_term();
    void pack_posting();

    Xapian::Database database_;
    Xapian::valueno next_slot_ = 0;
    Xapian::ValueIterator value_;
    Xapian::ValueIterator values_end_;
    Xapian::TermIterator term_;
    Xapian::PostingIterator posting_;
    Xapian::PostingIterator postings_end_;
    bool has_begun_terms_ = false;
    bool has_begun_key_ = false;
    std::string key_;
    std::string bytes_;
    Xapian::docid document_ = 0;
};

}  // namespace news::indexer
