// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/writer.h"

#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "common/error.h"
#include "common/index_info.h"
#include "common/schema.h"

namespace news::indexer {
namespace {

namespace fs = std::filesystem;

/// What the system said is no fault of the index, as on a full disk; what Xapian noticed by itself
/// is damage.
Error explain(const fs::path& folder, const Xapian::DatabaseError& error) {
    if (const char* system = error.get_error_string(); system != nullptr) {
        return {Failure::index,
                fmt::format("the index {} cannot be written: {}: {}", folder.native(),
                            error.get_msg(), system),
                "what was committed before is still there; is the disk full, or read-only?"};
    }
    return {Failure::index,
            fmt::format("the index {} is damaged: {}", folder.native(), error.get_msg()),
            "remove the folder and make the index anew"};
}

/// Runs `body`; what Xapian throws there becomes an Error that names the folder.
template <typename Body>
auto in_words(const fs::path& folder, Body body) {
    try {
        return body();
    } catch (const Xapian::DatabaseLockError&) {
        throw Error(Failure::locked,
                    fmt::format("another program is writing to the index {}", folder.native()),
                    "wait until it has ended, or name another folder with --index");
    } catch (const Xapian::DatabaseVersionError& error) {
        throw Error(Failure::index,
                    fmt::format("the index {} is of another version of Xapian: {}", folder.native(),
                                error.get_msg()),
                    "remove the folder and make the index anew");
    } catch (const Xapian::DatabaseError& error) {
        throw explain(folder, error);
    }
}

void create_folder(const fs::path& folder) {
    std::error_code problem;
    const bool created = fs::create_directories(folder, problem);
    if (created && !problem) {
        fs::permissions(folder, fs::perms::owner_all, problem);
    }
    if (problem) {
        throw Error(
            Failure::index,
            fmt::format("the index {} cannot be made: {}", folder.native(), problem.message()),
            "name another folder with --index");
    }
}

/// A folder with other things in it is no place for an index, except an index.
void require_free_folder(const fs::path& folder) {
    std::error_code problem;
    if (fs::is_directory(folder, problem) && !fs::exists(folder / "iamglass", problem) &&
        !fs::is_empty(folder, problem) && !problem) {
        throw Error(Failure::index, fmt::format("{} holds files, but no index", folder.native()),
                    "name a new or empty folder with --index");
    }
}

Xapian::WritableDatabase open(const fs::path& folder) {
    require_free_folder(folder);
    create_folder(folder);
    return in_words(folder, [&] {
        const bool exists = fs::exists(folder / "iamglass");
        Xapian::WritableDatabase database(folder.native(), Xapian::DB_CREATE_OR_OPEN);
        // A database without anything in it can be left over from a run that was killed.
        if (exists && (database.get_doccount() > 0 || database.get_lastdocid() > 0 ||
                       database.metadata_keys_begin() != database.metadata_keys_end())) {
            require_schema_version(database, folder.native());
        } else {
            write_schema_version(database);
            database.commit();
        }
        return database;
    });
}

}  // namespace

IndexWriter::IndexWriter(fs::path folder, BatchLimits limits)
    : folder_(std::move(folder)), limits_(limits), database_(open(folder_)) {
    was_empty_ = database_.get_doccount() == 0;
    unsettled_ = read_unsettled(database_);
}

Added IndexWriter::put(const std::string& id, const Xapian::Document& document, std::size_t bytes) {
    const Added result = in_words(folder_, [&] {
        const std::string term = id_term(id);
        Added added = Added::new_article;
        if (!ids_.insert(std::hash<std::string>()(id)).second) {
            added = Added::same_run;
        } else if (!was_empty_ && database_.term_exists(term)) {
            added = Added::replaced;
        }
        if (added == Added::new_article) {
            database_.add_document(document);
        } else {
            replace(term, document);
        }
        return added;
    });
    ++articles_;
    bytes_ += bytes;
    if (articles_ >= limits_.articles || bytes_ >= limits_.bytes ||
        std::chrono::steady_clock::now() - committed_ >= limits_.time) {
        commit();
    }
    return result;
}

void IndexWriter::replace(const std::string& term, const Xapian::Document& document) {
    const auto old = database_.postlist_begin(term);
    if (old != database_.postlist_end(term)) {
        if (const std::string story = database_.get_document(*old).get_value(Slot::story);
            !story.empty()) {
            unsettled_.left.insert(story);
        }
        if (*old <= unsettled_.behind) {
            unsettled_.replaced.insert(*old);
        }
    }
    database_.replace_document(term, document);
}

Settled IndexWriter::settle() {
    commit();
    return in_words(folder_, [&] {
        DocumentMaker maker;
        KnownFurniture known = read_furniture(database_);
        const Settled settled = indexer::settle(database_, known, maker);
        unsettled_ = read_unsettled(database_);
        return settled;
    });
}

void IndexWriter::commit() {
    in_words(folder_, [&] {
        write_unsettled(database_, unsettled_);
        database_.commit();
    });
    articles_ = 0;
    bytes_ = 0;
    committed_ = std::chrono::steady_clock::now();
}

}  // namespace news::indexer
