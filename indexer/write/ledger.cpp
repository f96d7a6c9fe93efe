// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/ledger.h"

#include <cassert>
#include <string_view>
#include <vector>

#include "common/record.h"
#include "common/schema.h"
#include "indexer/archive/trace.h"
#include "indexer/catalog/catalog.h"
#include "indexer/write/origins.h"

namespace news::indexer {
namespace {

std::vector<Xapian::docid> documents_with(const Xapian::Database& database,
                                          const std::string& term) {
    return {database.postlist_begin(term), database.postlist_end(term)};
}

Article article_in(const Xapian::Database& database, Xapian::docid docid) {
    return decode_record(database.get_document(docid).get_data());
}

/// @param document  a FlatDocument, or one of Xapian
template <typename Document>
void keep_origins(const Article& article, Document& document) {
    for (const Origin& origin : article.origins) {
        document.add_boolean_term(file_term(origin.path));
    }
    document.set_data(encode_record(article));
}

}  // namespace

void Ledger::begin(const FoundFile& file) {
    assert(!file_);
    if (writer_.is_full()) {
        end_batch();
    }
    open({.path = file.path,
          .stamp = file.stamp,
          .hash = file.hash,
          .is_fresh = file.is_fresh,
          .failed = {}});
}

void Ledger::open(FileEntry entry) {
    term_ = file_term(entry.path);
    was_known_ = writer_.database().term_exists(term_);
    is_whole_ = true;
    is_to_be_read_again_ = false;
    file_ = std::move(entry);
}

void Ledger::close() {
    file_.reset();
    seen_.clear();
}

/// To be called before every change. A batch that ends here does not end between a file's last
/// article and its entry, as these are written without a look at the size of the batch.
void Ledger::change(std::size_t bytes) {
    if (writer_.is_full()) {
        end_batch();
    }
    writer_.begin_change(bytes);
}

void Ledger::end_batch() {
    if (file_) {
        writer_.begin_change(0);
        store_entry(writer_.database(),
                    {.path = file_->path, .stamp = {}, .hash = {}, .failed = {}});
    }
    writer_.end_batch();
}

// ---- Articles ----

Added Ledger::put(Article article, FlatDocument document, std::size_t bytes) {
    assert(file_ && article.origins.size() == 1);
    return writer_.in_words([&] {
        change(bytes);
        if (const auto docid = find(article)) {
            return join(*docid, std::move(article), std::move(document));
        }
        document.add_boolean_term(term_);
        const Xapian::docid docid = writer_.add(document);
        note(docid, article.origins.front().record, false);
        return Added::new_article;
    });
}

std::optional<Xapian::docid> Ledger::find(const Article& article) const {
    if (const auto docid = find_by_url(article)) {
        return docid;
    }
    const Xapian::Database& database = writer_.database();
    const std::string term = id_term(article.id);
    return database.term_exists(term) ? std::optional(*database.postlist_begin(term))
                                      : std::nullopt;
}

/// Records of one file with different ids are different articles, whatever their address.
std::optional<Xapian::docid> Ledger::find_by_url(const Article& article) const {
    const Xapian::Database& database = writer_.database();
    const std::string term = exact_term(field_named("url"), article.url);
    std::optional<Xapian::docid> found;
    if (!names_one_article(article.url) || !database.term_exists(term)) {
        return found;
    }
    for (const Xapian::docid docid : documents_with(database, term)) {
        const Article held = article_in(database, docid);
        // The term is folded and cut.
        if (held.url != article.url) {
            continue;
        }
        if (held.id == article.id) {
            return docid;
        }
        if (!found && !has_origin_in(held, file_->path)) {
            found = docid;
        }
    }
    return found;
}

Added Ledger::join(Xapian::docid docid, Article article, FlatDocument document) {
    Xapian::WritableDatabase& database = writer_.database();
    Xapian::Document held_document = database.get_document(docid);
    Article held = decode_record(held_document.get_data());
    const Origin origin = article.origins.front();
    const bool held_from_file = has_origin_in(held, origin.path);
    if (has_newer_text(held, article)) {
        if (article.id != held.id) {
            document.remove_term(id_term(article.id));
            document.add_boolean_term(id_term(held.id));
            article.id = held.id;
            document.set_value(Slot::trace, encode(trace_of(article)));
        }
        article.origins = std::move(held.origins);
        add_origin(article, origin);
        keep_origins(article, document);
        writer_.note_new_text(docid);
        writer_.replace(docid, document);
    } else {
        add_origin(held, origin);
        keep_origins(held, held_document);
        database.replace_document(docid, held_document);
    }
    return note(docid, origin.record, held_from_file);
}

/// Remembers that the file still has this record. What it was the first time decides the result.
Added Ledger::note(Xapian::docid docid, const std::string& record, bool held_from_file) {
    const auto before = seen_.lower_bound({docid, std::string()});
    const bool seen = before != seen_.end() && before->first == docid;
    if (was_known_) {
        seen_.emplace(docid, record);
    }
    return held_from_file && was_known_ && !seen ? Added::replaced : Added::met_again;
}

// ---- Files ----

void Ledger::skip(const Skipped& skipped) {
    if (!file_) {
        return;
    }
    const std::string_view origin = skipped.origin;
    ++file_->failures;
    is_whole_ = is_whole_ && skipped.reason != SkipReason::unreadable &&
                skipped.reason != SkipReason::truncated && skipped.reason != SkipReason::changed &&
                skipped.reason != SkipReason::limits;
    // What the system refuses today it may allow tomorrow, without a change of the file.
    is_to_be_read_again_ = is_to_be_read_again_ || skipped.reason == SkipReason::unreadable;
    if (file_->failed.size() < most_failed) {
        file_->failed.push_back({std::string(origin.substr(file_->path.size())),
                                 std::string(name_of(skipped.reason)), skipped.detail});
    }
}

std::size_t Ledger::end() {
    assert(file_);
    return writer_.in_words([&] {
        const std::size_t lost = is_whole_ && was_known_ ? remove_unseen() : 0;
        file_->is_complete = !is_to_be_read_again_;
        file_->articles = writer_.database().get_termfreq(term_);
        writer_.begin_change(0);
        store_entry(writer_.database(), *file_);
        close();
        return lost;
    });
}

void Ledger::remark(const FoundFile& file) {
    writer_.in_words([&] {
        if (auto entry = find_entry(writer_.database(), file.path)) {
            change();
            entry->stamp = file.stamp;
            entry->is_fresh = file.is_fresh;
            store_entry(writer_.database(), *entry);
        }
    });
}

std::size_t Ledger::forget(const std::string& path) {
    return writer_.in_words([&] {
        open({.path = path, .stamp = {}, .hash = {}, .failed = {}});
        const std::size_t lost = remove_unseen();
        writer_.begin_change(0);
        erase_entry(writer_.database(), path);
        close();
        return lost;
    });
}

std::size_t Ledger::remove_unseen() {
    std::size_t lost = 0;
    for (const Xapian::docid docid : documents_with(writer_.database(), term_)) {
        lost += remove_from(docid) ? 1U : 0U;
    }
    return lost;
}

/// The text of an article came from a record that is gone: the next run reads the file again that
/// has the newest of the other copies.
void Ledger::ask_for_text_of(const std::string& path) {
    if (path == file_->path) {
        is_to_be_read_again_ = true;
    } else if (auto entry = find_entry(writer_.database(), path)) {
        entry->is_complete = false;
        store_entry(writer_.database(), *entry);
    }
}

/// Removes the origins that the file no longer has. @return true when the article has no other
bool Ledger::remove_from(Xapian::docid docid) {
    Xapian::Document document = writer_.database().get_document(docid);
    Article article = decode_record(document.get_data());
    const std::size_t gone = std::erase_if(article.origins, [&](const Origin& origin) {
        return origin.path == file_->path && !seen_.contains({docid, origin.record});
    });
    if (gone == 0) {
        return false;
    }
    change();
    if (article.origins.empty()) {
        writer_.note_new_text(docid);
        writer_.database().delete_document(docid);
        return true;
    }
    if (origin_of_text(article) == nullptr) {
        ask_for_text_of(newest_origin(article).path);
    }
    if (!has_origin_in(article, file_->path)) {
        document.remove_term(term_);
    }
    document.set_data(encode_record(article));
    writer_.database().replace_document(docid, document);
    return false;
}

}  // namespace news::indexer
