// SPDX-License-Identifier: GPL-2.0-or-later
/// An index, open for reading.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index_folder.h"
#include "searcher/engine/columns.h"
#include "searcher/engine/deadline.h"
#include "searcher/query/compile.h"

namespace news::searcher {

/// A language that articles are written in, and how many of them.
struct LanguageCount {
    std::string language;  ///< ISO 639; empty: not known
    Xapian::doccount articles = 0;
};

/// Not for use by two threads at once: each opens its own.
class Index {
public:
    /// @throws Error index  when there is none, or it is damaged or of another version
    ///
    /// @param shared  columns of other threads that read the same index; may be null
    explicit Index(std::filesystem::path folder, std::shared_ptr<SharedColumns> shared = nullptr);

    /// For a database that is open already; its schema version is not looked at.
    explicit Index(Xapian::Database database);

    [[nodiscard]] const Xapian::Database& database() const { return database_; }

    /// Values of its articles in memory.
    [[nodiscard]] Columns& columns() const { return *columns_; }

    /// Most frequent first.
    [[nodiscard]] const std::vector<LanguageCount>& languages() const { return languages_; }

    /// Languages whose function words are left out of queries: those of a fifth of the articles.
    [[nodiscard]] std::vector<std::string> main_languages() const;

    /// What compile() must know. REQUIRES: the Index outlives it.
    ///
    /// @param deadline  of looking at articles, which is what distances between phrases take;
    /// behind
    ///                  it compile() throws TimeIsUp
    [[nodiscard]] IndexWords words(const Deadline& deadline = {}) const;

    /// Sees what was committed since, also where a compacted index took the place of the folder.
    /// Costs a look at the folder where nothing has changed.
    ///
    /// @throws Error index  when the index is there no longer
    void reopen();

    /// From now on questions never reopen the index: where it was changed meanwhile, they throw
    /// Xapian::DatabaseModifiedError, so that all that is asked between two reopen() is answered
    /// from one revision.
    void keep_revision() { keeps_revision_ = true; }
    [[nodiscard]] bool keeps_revision() const { return keeps_revision_; }

private:
    void read_again();

    std::filesystem::path folder_;  ///< empty: in memory
    IndexState state_;              ///< of the folder, before it was opened
    Xapian::Database database_;
    std::vector<LanguageCount> languages_;
    std::shared_ptr<SharedColumns> shared_;
    std::shared_ptr<Columns> columns_;
    bool keeps_revision_ = false;
};

/// "5f0c…-17": the identity of an index and the number of its last commit.
std::string revision_of(const Index& index);

}  // namespace news::searcher
