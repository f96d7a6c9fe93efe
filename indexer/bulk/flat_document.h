// SPDX-License-Identifier: GPL-2.0-or-later
/// A document in the making as flat arrays: cheap to build, to sort and to write to a file.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/string_table.h"
#include "indexer/bulk/name_head.h"

namespace news::indexer {

/// What a Xapian::Document holds. Terms are in ascending order of their bytes, each once; values
/// are in ascending order of their slots, none of them empty.
class FlatDocument {
public:
    struct Term {
        std::uint32_t begin = 0;  ///< of its name in the names
        std::uint32_t size = 0;
        std::uint32_t wdf = 0;
        std::uint32_t first_position = 0;  ///< of its positions in the positions
        std::uint32_t positions = 0;
    };

    struct Value {
        Xapian::valueno slot = 0;
        std::string bytes;
    };

    [[nodiscard]] std::span<const Term> terms() const { return terms_; }
    /// Valid until the document changes, like what the other functions return.
    [[nodiscard]] std::string_view name_of(const Term& term) const {
        return std::string_view(names_).substr(term.begin, term.size);
    }
    /// Ascending, each once.
    [[nodiscard]] std::span<const Xapian::termpos> positions_of(const Term& term) const {
        return std::span(positions_).subspan(term.first_position, term.positions);
    }
    [[nodiscard]] std::span<const Value> values() const { return values_; }
    /// Empty where there is none.
    [[nodiscard]] std::string_view value(Xapian::valueno slot) const;
    [[nodiscard]] const std::string& data() const { return data_; }
    /// The sum of the wdf of all terms.
    [[nodiscard]] std::uint64_t length() const;
    [[nodiscard]] bool has_term(std::string_view name) const;

    void set_data(std::string data) { data_ = std::move(data); }
    /// An empty value removes it.
    void set_value(Xapian::valueno slot, std::string_view bytes);
    /// Adds a term without weight and positions; one that is there stays as it is.
    void add_boolean_term(std::string_view name);
    void remove_term(std::string_view name);

private:
    friend class FlatDocumentBuilder;

    [[nodiscard]] std::vector<Term>::const_iterator find(std::string_view name) const;

    std::string names_;
    std::vector<Term> terms_;
    std::vector<Xapian::termpos> positions_;
    std::vector<Value> values_;
    std::string data_;
};

/// Collects the terms of a document in any order, as Xapian::Document does. Keeps its memory from
/// one document to the next.
class FlatDocumentBuilder {
public:
    /// Returns true where the document did not have the term.
    bool add_term(std::string_view name, Xapian::termcount wdf = 1);
    void add_boolean_term(std::string_view name) { add_term(name, 0); }
    /// Returns the number of the term.
    std::uint32_t add_posting(std::string_view name, Xapian::termpos position,
                              Xapian::termcount wdf = 1);
    /// The number of the term in this document, a new one with its first use: for callers that add
    /// the same terms often.
    std::uint32_t number_of(std::string_view name);
    /// As add_term(). REQUIRES: a number of this document
    void count_term(std::uint32_t number) { ++terms_[number].wdf; }
    /// An empty value removes it.
    void add_value(Xapian::valueno slot, std::string_view bytes);
    void set_data(std::string data) { document_.set_data(std::move(data)); }

    /// The document; the builder is then empty.
    FlatDocument finish();

private:
    using Term = FlatDocument::Term;

    void sort_terms();
    void sort_positions();
    void clear();

    StringTable names_;
    std::vector<Term> terms_;  ///< by the number of the name; where it begins is not told
    struct Occurrence {
        std::uint32_t term = 0;
        Xapian::termpos position = 0;
    };
    std::vector<Occurrence> occurrences_;
    std::vector<NameKey> order_;  ///< by ascending name
    FlatDocument document_;
};

/// The same document for Xapian's API.
Xapian::Document to_xapian(const FlatDocument& document);

/// Reads everything of a document, from its database if it has one.
FlatDocument from_xapian(const Xapian::Document& document);

}  // namespace news::indexer
