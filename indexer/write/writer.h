// SPDX-License-Identifier: GPL-2.0-or-later
/// Puts documents into the index, in batches.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <unordered_set>

#include <xapian.h>

#include "indexer/write/settle.h"

namespace news::indexer {

/// When a batch is committed: whichever comes first.
///
/// Xapian keeps the terms of a batch in maps, which slow down with their size, while each commit
/// touches the lists of all frequent terms again. CPU seconds for 15,000 articles of 3 KB by
/// articles in a batch: 250 43, 1,000 50, 2,000 56, 10,000 (Xapian's default) 71.
struct BatchLimits {
    std::size_t articles = 500;
    std::size_t bytes = std::size_t{64} << 20U;
    std::chrono::seconds time{30};
};

enum class Added {
    new_article,  ///< nothing had this id
    replaced,     ///< an article of an earlier run had it
    same_run      ///< an article of this run had it
};

class IndexWriter {
public:
    /// Opens the index, or makes one in a folder that only its owner can read.
    ///
    /// @throws Error locked  while another program writes to it
    /// @throws Error index  when it is damaged, of another version, or cannot be written
    explicit IndexWriter(std::filesystem::path folder, BatchLimits limits = {});

    /// @param bytes  of the article's input, for the size of a batch
    /// @throws Error index  when the index cannot be written, as on a full disk
    Added put(const std::string& id, const Xapian::Document& document, std::size_t bytes);

    /// What was put so far can be searched from then on, and survives whatever happens.
    void commit();

    /// Commits, then learns furniture and joins stories of what was put since it was done last.
    Settled settle();

    /// What is known of the furniture of papers; changes with settle().
    [[nodiscard]] KnownFurniture furniture() const { return read_furniture(database_); }

    [[nodiscard]] std::size_t size() const { return database_.get_doccount(); }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    void replace(const std::string& term, const Xapian::Document& document);

    std::filesystem::path folder_;
    BatchLimits limits_;
    Xapian::WritableDatabase database_;
    bool was_empty_ = true;
    std::unordered_set<std::size_t> ids_;  ///< hashes of the ids of this run
    Unsettled unsettled_;
    std::size_t articles_ = 0;             ///< of the batch
    std::size_t bytes_ = 0;
    std::chrono::steady_clock::time_point committed_ = std::chrono::steady_clock::now();
};

}  // namespace news::indexer
