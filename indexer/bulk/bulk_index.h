// SPDX-License-Identifier: GPL-2.0-or-later
/// Builds an index of many articles: their words are sorted beside it and written once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/bulk/flat_document.h"
#include "indexer/bulk/input_file.h"
#include "indexer/bulk/output_file.h"
#include "indexer/bulk/posting_runs.h"

namespace news::indexer {

/// Xapian's writer changes the lists of all terms of a document in its tables. That is right for
/// few documents; of many it is cheaper to sort the postings, and to write each table once from
/// front to back.
///
/// Nine of ten terms of an article are its words, and nobody asks for them until the index is
/// complete. So they are set aside; the rest of the document - data, values, and the terms by which
/// articles are found while the index is built - goes into a database that is written and changed
/// by Xapian's API. write() joins both in a new database, as often as one is wanted.
class BulkIndex {
public:
    /// Makes the folder, for files that are needed as long as this is.
    ///
    /// @param memory  bytes that the words may take before they are sorted and go to a file
    BulkIndex(const std::filesystem::path& folder, std::size_t memory);

    /// Keeps the words of a document, instead of those that were kept under its number before.
    ///
    /// @param number  that the document gets in the database of the rest
    /// @return the rest. The words stay the document's as long as it keeps the value by which the
    ///         rest is marked: a document that replaces it as a whole has its own.
    Xapian::Document set_aside(Xapian::docid number, const FlatDocument& document);

    /// Writes the database of all documents, in two threads.
    ///
    /// @param rest  the folder of a database that holds what became of the documents that
    ///              set_aside() gave, and any others. Only what was committed is read.
    /// @param made  a folder that is made
    /// @throws UnknownFormat  where the Xapian that is installed writes another format
    void write(const std::filesystem::path& rest, const std::filesystem::path& made);

private:
    /// Of the words of a document in the file of words.
    struct Place {
        std::uint64_t begin = 0;
        std::uint32_t size = 0;
        std::uint32_t run = 0;     ///< that has its postings; behind the last, the buffer
        std::uint32_t length = 0;  ///< the sum of the wdf of its words
        bool is_live = false;      ///< the document is still the one that they were taken from
    };

    void keep_words(Xapian::docid number, const class TermList& words);
    void find_live(const Xapian::Database& rest);
    void write_documents(const Xapian::Database& rest, class GlassWriter& writer) const;
    [[nodiscard]] TermList terms_of(const Xapian::Database& rest, Xapian::docid number) const;
    void tell_heads(const Xapian::Database& rest, GlassWriter& writer) const;
    void write_postings(const Xapian::Database& rest, GlassWriter& writer) const;
    [[nodiscard]] std::filesystem::path run_file(std::uint32_t run) const;

    std::filesystem::path folder_;
    std::size_t memory_;
    OutputFile words_;
    InputFile words_again_;
    std::vector<Place> places_;  ///< by number
    PostingBuffer buffer_;
    std::uint32_t runs_ = 0;  ///< that were written
    std::string key_;
    std::string bytes_;
};

}  // namespace news::indexer
