// SPDX-License-Identifier: GPL-2.0-or-later
/// The index, open for writing in batches.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

#include <xapian.h>

#include "indexer/bulk/flat_document.h"
#include "indexer/write/settle.h"

namespace news::indexer {

/// When a batch is committed: whichever comes first.
///
/// Xapian keeps the terms of a batch in maps, which slow down with their size, while each commit
/// touches the lists of all frequent terms again. CPU seconds for 15,000 articles of 3 KB by
/// articles in a batch: 250 43, 1,000 50, 2,000 56, 10,000 (Xapian's default) 71.
struct BatchLimits {
    std::size_t changes = 500;
    std::size_t bytes = std::size_t{64} << 20U;
    std::chrono::seconds time{30};
};

class LargeAddition;

/// Throws the exception that is being handled again: Xapian's, and the system's, as an Error that
/// names the folder.
[[noreturn]] void rethrow_in_words(const std::filesystem::path& folder);

class IndexWriter {
public:
    /// Opens the index, or makes one in a folder that only its owner can read.
    ///
    /// @param memory  bytes that words may take while many articles are added; 0: each is added by
    ///                itself, however many come
    /// @throws Error locked  while another program writes to it
    /// @throws Error index  when it is damaged, of another version, or cannot be written
    explicit IndexWriter(std::filesystem::path folder, BatchLimits limits = {},
                         std::size_t memory = 0);
    ~IndexWriter();
    IndexWriter(const IndexWriter&) = delete;
    IndexWriter& operator=(const IndexWriter&) = delete;

    /// Valid until the next call of another function. Whoever changes it calls begin_change()
    /// before each change, and end_batch() before that when the batch is full. What is not
    /// committed when the writer is destroyed, as after an error, is lost.
    Xapian::WritableDatabase& database();
    [[nodiscard]] const Xapian::Database& database() const;

    /// Changes of the database by which words come into it. While many articles are added, it has
    /// them only after commit().
    ///
    /// @return the number of the document
    Xapian::docid add(const FlatDocument& document);
    void replace(Xapian::docid number, const FlatDocument& document);

    /// @param bytes  of the change's input
    void begin_change(std::size_t bytes);
    [[nodiscard]] bool is_full() const;

    /// What was written so far can be searched from then on, and survives whatever happens; while
    /// many articles are added, that waits until it is worth what it costs.
    ///
    /// @throws Error index  when the index cannot be written, as on a full disk
    void end_batch();

    /// Ends the batch, and waits for nothing.
    void commit();

    /// To be called before an article gets another text, or goes.
    void note_new_text(Xapian::docid article);

    /// Learns furniture and joins stories of what was written since it was done last, and commits.
    Settled settle(const std::vector<Lesson>& lessons = {});

    /// What is known of the furniture of papers; changes with settle().
    [[nodiscard]] KnownFurniture furniture() const { return read_furniture(database()); }

    /// Runs `body`; what Xapian throws there becomes an Error that names the folder.
    template <typename Body>
    auto in_words(Body body) const {
        try {
            return body();
        } catch (const Xapian::Error&) {
            rethrow_in_words(folder_);
        } catch (const std::system_error&) {
            rethrow_in_words(folder_);
        }
    }

    [[nodiscard]] std::size_t articles() const { return database().get_doccount(); }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    /// The articles that come are many beside those that the index held.
    [[nodiscard]] bool is_large() const;
    void begin_large();
    void publish();
    void end_large();
    void write_batch();

    std::filesystem::path folder_;
    BatchLimits limits_;
    std::size_t memory_;
    Xapian::WritableDatabase database_;     ///< of the folder
    std::unique_ptr<LargeAddition> large_;  ///< where changes go instead
    std::size_t held_;                      ///< articles before the first change
    std::size_t added_ = 0;
    std::size_t unpublished_ = 0;  ///< batches of the large addition
    Unsettled unsettled_;
    std::size_t changes_ = 0;  ///< of the batch
    std::size_t bytes_ = 0;
    std::chrono::steady_clock::time_point committed_ = std::chrono::steady_clock::now();
};

}  // namespace news::indexer
