// SPDX-License-Identifier: GPL-2.0-or-later
/// Lists that glass keeps in parts of about two kilobytes, and what it keeps of each document.
///
/// Source: xapian-core 1.4, backends/glass/glass_{postlist,values,termlisttable}.cc
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/bulk/glass_table.h"

namespace news::indexer {

/// The postings of one term, or the lengths of all documents. They are kept until the last is
/// known, as the first part tells how many there are: at most some ten bytes a document.
class PostingList {
public:
    /// REQUIRES: the documents come in ascending order.
    void add(Xapian::docid document, std::uint32_t wdf);
    [[nodiscard]] bool is_empty() const { return parts_.empty(); }

    /// Adds all parts to the table; the list is then empty.
    ///
    /// @param term  empty for the lengths of documents
    void write(TableWriter& table, std::string_view term);

private:
    struct Part {
        Xapian::docid first = 0;
        Xapian::docid last = 0;
        std::size_t begin = 0;  ///< in the bytes
    };

    std::vector<Part> parts_;
    std::string bytes_;
    std::uint64_t documents_ = 0;
    std::uint64_t occurrences_ = 0;
};

/// What is known of all values of a slot.
struct ValueBounds {
    std::uint64_t documents = 0;
    std::string least;
    std::string greatest;

    void add(std::string_view value);
};

void write_bounds(TableWriter& table, const std::map<Xapian::valueno, ValueBounds>& bounds);

/// The values of all slots, one slot after the other.
class ValueLists {
public:
    explicit ValueLists(TableWriter& table) : table_(table) {}

    /// REQUIRES: slots come in ascending order, and in each the documents do. The value is not
    /// empty.
    void add(Xapian::valueno slot, Xapian::docid document, std::string_view value);
    /// To be called behind the last value.
    void finish();

private:
    TableWriter& table_;
    std::string part_;
    Xapian::valueno slot_ = 0;
    Xapian::docid first_ = 0;
    Xapian::docid last_ = 0;
};

/// The terms of one document, each without the bytes that it shares with the one before it.
class TermList {
public:
    /// REQUIRES: the terms come in ascending order of their bytes, each once.
    void add(std::string_view name, std::uint32_t wdf);
    /// As add() for a term that stands behind the same one in another list.
    ///
    /// @param packed  what that list holds of it, as PackedTerms tells
    void add_packed(std::string_view name, std::uint32_t wdf, std::string_view packed);
    /// Adds what is left of another list, all at once; nothing can be added behind it.
    void add_rest(const class PackedTerms& other);
    [[nodiscard]] std::uint64_t length() const { return length_; }

    /// The sum of all wdf, the number of terms, the terms; empty where there are none.
    [[nodiscard]] std::string packed() const;

private:
    std::string bytes_;
    std::string before_;
    std::uint64_t length_ = 0;
    std::uint64_t terms_ = 0;
};

/// Reads what TermList::packed() wrote, one term after the other.
class PackedTerms {
public:
    /// @param list  must outlive this
    explicit PackedTerms(std::string_view list);

    [[nodiscard]] bool at_end() const { return terms_left_ == 0; }
    /// Of the term that is read. REQUIRES: not at_end()
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::uint32_t wdf() const { return wdf_; }
    /// The term as it stands in the list.
    [[nodiscard]] std::string_view packed() const { return packed_; }
    /// REQUIRES: not at_end()
    void next();

    /// What is behind the term that is read, as it stands in the list.
    [[nodiscard]] std::string_view left() const { return left_; }
    /// Of the term that is read and those behind it.
    [[nodiscard]] std::uint64_t length_left() const { return length_left_; }
    [[nodiscard]] std::uint64_t terms_left() const { return terms_left_; }

private:
    /// Reads the term that comes next. REQUIRES: there is one
    void read();
    std::size_t take_byte();

    std::uint64_t length_left_ = 0;
    std::uint64_t terms_left_ = 0;
    std::string_view left_;
    std::string_view packed_;
    std::string name_;
    std::uint32_t wdf_ = 0;
};

}  // namespace news::indexer
