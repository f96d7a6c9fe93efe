// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/writer.h"

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/error.h"
#include "common/index_folder.h"
#include "common/index_info.h"
#include "common/schema.h"
#include "indexer/bulk/glass_version.h"
#include "indexer/write/commit_guard.h"
#include "indexer/write/large_addition.h"
#include "indexer/write/lock_holder.h"
#include "indexer/write/sync.h"

namespace news::indexer {
namespace {

namespace fs = std::filesystem;

Error unwritable(const fs::path& folder, const std::string& reason) {
    return {Failure::index,
            fmt::format("the index {} cannot be written: {}", folder.native(), reason),
            "what was committed before is still there; is the disk full, or read-only?"};
}

/// What the system said is no fault of the index, as on a full disk; what Xapian noticed by itself
/// is damage.
Error explain(const fs::path& folder, const Xapian::DatabaseError& error) {
    if (const char* system = error.get_error_string(); system != nullptr) {
        return unwritable(folder, fmt::format("{}: {}", error.get_msg(), system));
    }
    return {Failure::index,
            fmt::format("the index {} is damaged: {}", folder.native(), error.get_msg()),
            "remove the folder and make the index anew"};
}

Error locked(const fs::path& folder) {
    const std::string holder = lock_holder(folder);
    return {Failure::locked,
            fmt::format("{} is writing to the index {}",
                        holder.empty() ? "another program" : holder, folder.native()),
            "wait until it has ended, or name another folder with --index"};
}

/// Folders above it that are missing are made, too.
void create_folder(const fs::path& folder) try {
    std::vector<fs::path> changed;
    for (fs::path missing = fs::absolute(folder); !fs::exists(missing);
         missing = missing.parent_path()) {
        changed.push_back(missing.parent_path());
    }
    if (fs::create_directories(folder)) {
        fs::permissions(folder, fs::perms::owner_all);
    }
    std::ranges::for_each(changed, sync);
} catch (const std::system_error& error) {
    throw Error(
        Failure::index,
        fmt::format("the index {} cannot be made: {}", folder.native(), error.code().message()),
        "name another folder with --index");
}

/// What Xapian makes before the file that makes it an index.
bool is_left_over(const fs::path& file) {
    const std::string name = file.filename();
    return name == "flintlock" || name == "v.tmp" || name == "v.rtmp" || name.ends_with(".glass");
}

/// A commit ends with a file that gets the name of an older one. Were that name lost with the
/// power, the older file would lead to blocks that the next commit may have written over.
void sync_names(const fs::path& folder) try {
    sync(folder);
} catch (const std::system_error& error) {
    throw unwritable(folder, error.code().message());
}

/// A folder with other things in it is no place for an index, except an index, or what is left of
/// one that could not be made on a full disk.
void require_free_folder(const fs::path& folder) {
    std::error_code problem;
    if (!fs::is_directory(folder, problem) || fs::exists(folder / "iamglass", problem)) {
        return;
    }
    for (const auto& entry : fs::directory_iterator(folder, problem)) {
        if (!is_left_over(entry.path())) {
            throw Error(Failure::index,
                        fmt::format("{} holds files, but no index", folder.native()),
                        "name a new or empty folder with --index");
        }
    }
}

/// A database without anything in it can be left over from a run that was killed.
bool is_blank(const Xapian::Database& database) {
    return database.get_doccount() == 0 && database.get_lastdocid() == 0 &&
           database.metadata_keys_begin() == database.metadata_keys_end();
}

Xapian::WritableDatabase open_database(const fs::path& folder) {
    for (;;) {
        // The folder may be swapped for another one between its lock and its tables.
        const FolderId before = folder_id(folder);
        // Without that file there is no index, although Xapian takes its tables for one.
        Xapian::WritableDatabase database(folder.native(), fs::exists(folder / "iamglass")
                                                               ? Xapian::DB_CREATE_OR_OPEN
                                                               : Xapian::DB_CREATE_OR_OVERWRITE);
        if (folder_id(folder) == before) {
            return database;
        }
    }
}

Xapian::WritableDatabase open(const fs::path& folder) {
    require_free_folder(folder);
    create_folder(folder);
    try {
        Xapian::WritableDatabase database = open_database(folder);
        if (is_blank(database)) {
            write_schema_version(database);
            database.commit();
            sync_names(folder);
        } else {
            require_schema_version(database, folder.native());
        }
        return database;
    } catch (const Xapian::Error&) {
        rethrow_in_words(folder);
    }
}

}  // namespace

void rethrow_in_words(const fs::path& folder) {
    try {
        throw;
    } catch (const Xapian::DatabaseLockError& error) {
        // The same error is thrown where the file of the lock cannot be made.
        if (error.get_msg().find("already locked") != std::string::npos) {
            throw locked(folder);
        }
        throw unwritable(folder, error.get_msg());
    } catch (const Xapian::DatabaseVersionError& error) {
        throw Error(Failure::index,
                    fmt::format("the index {} is of another version of Xapian: {}", folder.native(),
                                error.get_msg()),
                    "remove the folder and make the index anew");
    } catch (const Xapian::DatabaseError& error) {
        throw explain(folder, error);
    } catch (const std::system_error& error) {
        throw unwritable(folder, error.code().message());
    }
}

IndexWriter::IndexWriter(fs::path folder, BatchLimits limits, std::size_t memory)
    : folder_(std::move(folder)),
      limits_(limits),
      memory_(memory),
      database_(open(folder_)),
      held_(database_.get_doccount()),
      unsettled_(read_unsettled(database_)) {
    remove_left_over_addition(fs::canonical(folder_));
}

IndexWriter::~IndexWriter() = default;

Xapian::WritableDatabase& IndexWriter::database() { return large_ ? large_->rest() : database_; }

const Xapian::Database& IndexWriter::database() const {
    return large_ ? large_->rest() : database_;
}

// ---- Changes ----

Xapian::docid IndexWriter::add(const FlatDocument& document) {
    ++added_;
    return in_words([&] {
        return large_ ? large_->add(document) : database_.add_document(to_xapian(document));
    });
}

void IndexWriter::replace(Xapian::docid number, const FlatDocument& document) {
    in_words([&] {
        if (large_) {
            large_->replace(number, document);
        } else {
            database_.replace_document(number, to_xapian(document));
        }
    });
}

void IndexWriter::begin_change(std::size_t bytes) {
    // Outside of a transaction, Xapian commits half a batch when the database is destroyed.
    if (changes_ == 0) {
        if (is_large()) {
            begin_large();
        }
        in_words([this] { database().begin_transaction(); });
    }
    ++changes_;
    bytes_ += bytes;
}

void IndexWriter::note_new_text(Xapian::docid article) {
    if (const std::string story = database().get_document(article).get_value(Slot::story);
        !story.empty()) {
        unsettled_.left.insert(story);
    }
    if (article <= unsettled_.behind) {
        unsettled_.replaced.insert(article);
    }
}

Settled IndexWriter::settle(const std::vector<Lesson>& lessons) {
    end_batch();
    const Settled settled = in_words([&] {
        DocumentMaker maker;
        KnownFurniture known = read_furniture(database());
        const SettlePlace place{
            .database = database(),
            .replace = [this](Xapian::docid number,
                              const FlatDocument& document) { replace(number, document); },
            .commit = [this] { write_batch(); }};
        return indexer::settle(place, known, maker, lessons);
    });
    unsettled_ = read_unsettled(database());
    end_large();
    return settled;
}

// ---- Batches ----

bool IndexWriter::is_full() const {
    return changes_ >= limits_.changes || bytes_ >= limits_.bytes ||
           std::chrono::steady_clock::now() - committed_ >= limits_.time;
}

void IndexWriter::end_batch() {
    if (changes_ > 0) {
        in_words([this] {
            write_unsettled(database(), unsettled_);
            write_batch();
        });
    }
    changes_ = 0;
    bytes_ = 0;
    committed_ = std::chrono::steady_clock::now();
    if (large_ && large_->is_due(unpublished_)) {
        publish();
    }
}

/// Of a large addition the rest need not last: what is published does.
void IndexWriter::write_batch() {
    const CommitGuard guard;
    if (changes_ > 0) {
        database().commit_transaction();
    } else {
        database().commit();
    }
    if (large_) {
        ++unpublished_;
    } else {
        sync_names(folder_);
    }
}

void IndexWriter::commit() {
    end_batch();
    end_large();
}

// ---- Large additions ----

bool IndexWriter::is_large() const {
    constexpr std::size_t few = 100;
    return memory_ > 0 && !large_ && (held_ == 0 || added_ >= std::max(held_, few));
}

/// Where it is not possible, articles are added one by one.
void IndexWriter::begin_large() {
    try {
        large_ = std::make_unique<LargeAddition>(fs::canonical(folder_), memory_);
    } catch (const UnknownFormat&) {
        memory_ = 0;
    } catch (const Xapian::Error&) {
        memory_ = 0;
    } catch (const std::system_error&) {
        memory_ = 0;
    }
}

void IndexWriter::publish() {
    if (large_ && unpublished_ > 0) {
        in_words([this] { database_ = large_->publish(); });
    }
    unpublished_ = 0;
}

/// From then on articles are added one by one, until they are many again.
void IndexWriter::end_large() {
    publish();
    if (large_) {
        large_.reset();
        // What was published is locked under its old name, to which Xapian would write.
        database_.close();
        database_ = open(folder_);
        held_ = database_.get_doccount();
        added_ = 0;
    }
}

}  // namespace news::indexer
