// SPDX-License-Identifier: GPL-2.0-or-later
/// How glass, the format of Xapian 1.4, writes numbers, strings and the keys of its tables.
///
/// Source: xapian-core 1.4, common/pack.h and backends/glass
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <xapian.h>

namespace news::indexer {

/// Seven bits a byte, the low ones first; the high bit of a byte says that another one follows.
void pack_number(std::string& out, std::uint64_t number);

/// Its bytes, the low ones first, without those that are zero: nothing may follow.
void pack_last_number(std::string& out, std::uint64_t number);

/// The size and the bytes.
void pack_string(std::string& out, std::string_view bytes);

/// Sorts as the number does, in front of whatever follows.
void pack_sortable(std::string& out, std::uint32_t number);

/// The key of a document in the tables of documents' data and of their terms.
std::string document_key(Xapian::docid document);
/// In the table of terms: of the slots in which the document has values.
std::string slots_key(Xapian::docid document);

std::string metadata_key(std::string_view key);
std::string value_bounds_key(Xapian::valueno slot);
/// Of the part of a slot's values that begins with that document.
std::string values_key(Xapian::valueno slot, Xapian::docid first);

/// Of the first part of a term's postings; of the lengths of documents for an empty term.
std::string postings_key(std::string_view term);
/// Of another part, which begins with that document.
std::string postings_key(std::string_view term, Xapian::docid first);
/// What the keys of a term's positions begin with; pack_sortable() of the document follows.
std::string positions_key(std::string_view term);

/// The positions of a term in a document: the last one and, of several, a stream of bits with the
/// first, their number and the others as an interpolative code.
///
/// REQUIRES: at least one, ascending, each once
///
/// Source: Moffat, Stuiver: Binary Interpolative Coding for Effective Index Compression, 2000
void pack_positions(std::string& out, const Xapian::termpos* positions, std::size_t count);

}  // namespace news::indexer
