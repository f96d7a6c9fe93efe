// SPDX-License-Identifier: GPL-2.0-or-later
/// Keeps articles and the files that they come from in agreement.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <xapian.h>

#include "common/article.h"
#include "indexer/bulk/flat_document.h"
#include "indexer/catalog/file_entry.h"
#include "indexer/item/raw_item.h"
#include "indexer/write/writer.h"

namespace news::indexer {

enum class Added {
    new_article,  ///< the index did not hold it
    replaced,     ///< it held it from an earlier reading of the same file
    met_again     ///< it holds it from another file or record: one more origin
};

/// What a file is remembered to have given is committed together with the last of its articles. A
/// batch that ends within a file leaves it marked as incomplete, so that the next run reads it
/// again; an article met twice in the same place is one article.
class Ledger {
public:
    explicit Ledger(IndexWriter& writer) : writer_(writer) {}

    /// The articles that follow come from this file.
    void begin(const FoundFile& file);

    /// REQUIRES: begin(); the article has one origin, which is in that file, and `document` is its
    /// own.
    ///
    /// @param bytes  of the article's input, for the size of a batch
    /// @throws Error index  when the index cannot be written, as on a full disk
    Added put(Article article, FlatDocument document, std::size_t bytes);

    /// Remembers a failure, inside of a file.
    void skip(const Skipped& skipped);

    /// Forgets what the file gave before and does not give any more, and remembers the file. A file
    /// that could not be read to its end keeps what it gave.
    ///
    /// @return how many articles the index lost
    std::size_t end();

    /// The file holds what it held; only its stamp is another one.
    void remark(const FoundFile& file);

    /// Forgets a file and what came from it alone.
    ///
    /// @return how many articles the index lost
    std::size_t forget(const std::string& path);

    /// What was put so far is a batch.
    void end_batch();

private:
    std::optional<Xapian::docid> find(const Article& article) const;
    std::optional<Xapian::docid> find_by_url(const Article& article) const;
    Added join(Xapian::docid docid, Article article, FlatDocument document);
    Added note(Xapian::docid docid, const std::string& record, bool held_from_file);
    std::size_t remove_unseen();
    bool remove_from(Xapian::docid docid);
    void ask_for_text_of(const std::string& path);
    void change(std::size_t bytes = 0);
    void open(FileEntry entry);
    void close();

    IndexWriter& writer_;
    std::optional<FileEntry> file_;                         ///< that is being written
    std::string term_;                                      ///< of that file
    bool was_known_ = false;                                ///< the index held articles of it
    bool is_whole_ = true;                                  ///< it could be read to its end
    bool is_to_be_read_again_ = false;                      ///< by the next run
    std::set<std::pair<Xapian::docid, std::string>> seen_;  ///< of a file that was known
};

}  // namespace news::indexer
