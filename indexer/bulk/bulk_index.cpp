// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk/bulk_index.h"

#include <algorithm>
#include <future>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "indexer/bulk/database_source.h"
#include "indexer/bulk/glass_database.h"
#include "indexer/bulk/glass_lists.h"
#include "indexer/bulk/glass_packing.h"

namespace news::indexer {
namespace {

namespace fs = std::filesystem;

/// Where a document has words that were set aside. DatabaseSource leaves the slot out.
constexpr Xapian::valueno mark = most_slots;

/// Words have weight, positions, or are stems; what articles are found by is neither.
bool is_word(const FlatDocument::Term& term, std::string_view name) {
    return term.wdf > 0 || term.positions > 0 || name.starts_with('Z');
}

/// What is merged goes into the tables.
class ToTables : public PostingSink {
public:
    explicit ToTables(GlassWriter& writer) : writer_(writer) {}

    void begin_key(std::string_view key) override {
        is_slot_ = is_slot(key);
        if (is_slot_) {
            slot_ = slot_of(key);
        } else {
            writer_.begin_term(term_of(key));
        }
    }

    void add(Xapian::docid document, std::string_view bytes) override {
        if (is_slot_) {
            writer_.add_value(slot_, document, bytes);
        } else {
            const auto wdf = static_cast<std::uint32_t>(take_number(bytes));
            writer_.add_posting(document, wdf, bytes);
        }
    }

private:
    GlassWriter& writer_;
    bool is_slot_ = false;
    Xapian::valueno slot_ = 0;
};

fs::path made(const fs::path& folder) {
    fs::create_directories(folder);
    return folder;
}

}  // namespace

BulkIndex::BulkIndex(const fs::path& folder, std::size_t memory)
    : folder_(made(folder)),
      memory_(std::min(memory, PostingBuffer::most_bytes)),
      words_(folder_ / "words"),
      words_again_(folder_ / "words") {}

// ---- Documents come ----

Xapian::Document BulkIndex::set_aside(Xapian::docid number, const FlatDocument& document) {
    buffer_.begin(number);
    Xapian::Document rest;
    TermList words;
    for (const FlatDocument::Term& term : document.terms()) {
        const std::string_view name = document.name_of(term);
        if (!is_word(term, name)) {
            rest.add_boolean_term(std::string(name));
            continue;
        }
        words.add(name, term.wdf);
        key_ = run_key_of_term(name);
        bytes_.clear();
        pack_number(bytes_, term.wdf);
        if (term.positions > 0) {
            pack_positions(bytes_, document.positions_of(term).data(), term.positions);
        }
        buffer_.add(key_, bytes_);
    }
    for (const FlatDocument::Value& value : document.values()) {
        rest.add_value(value.slot, value.bytes);
    }
    rest.add_value(mark, "+");
    rest.set_data(document.data());
    keep_words(number, words);
    return rest;
}

void BulkIndex::keep_words(Xapian::docid number, const TermList& words) {
    const std::string packed = words.packed();
    places_.resize(std::max(places_.size(), std::size_t{number} + 1));
    places_[number] = {.begin = words_.size(),
                       .size = static_cast<std::uint32_t>(packed.size()),
                       .run = runs_,
                       .length = static_cast<std::uint32_t>(words.length())};
    words_.write(packed);
    if (buffer_.size() > memory_) {
        buffer_.write(run_file(runs_++));
    }
}

fs::path BulkIndex::run_file(std::uint32_t run) const {
    return folder_ / fmt::format("run.{}", run);
}

// ---- The database is written ----

/// Documents and postings take about as long: with two cores a large addition of 6,000 articles
/// ends an eighth sooner. A database can be read by one thread only, so each opens its own.
void BulkIndex::write(const fs::path& rest, const fs::path& made) {
    words_.flush();
    const Xapian::Database database(rest.native());
    find_live(database);
    GlassWriter writer(made);
    std::future<void> documents = std::async(
        std::launch::async, [&] { write_documents(Xapian::Database(rest.native()), writer); });
    write_postings(database, writer);
    documents.get();
    writer.finish(database.get_lastdocid());
}

void BulkIndex::find_live(const Xapian::Database& rest) {
    for (Place& place : places_) {
        place.is_live = false;
    }
    for (auto at = rest.valuestream_begin(mark); at != rest.valuestream_end(mark); ++at) {
        places_.at(at.get_docid()).is_live = true;
    }
}

void BulkIndex::write_documents(const Xapian::Database& rest, GlassWriter& writer) const {
    for (auto at = rest.postlist_begin(""); at != rest.postlist_end(""); ++at) {
        const Xapian::Document document = rest.get_document(*at);
        const TermList terms = terms_of(rest, *at);
        GlassWriter::Kept kept{.data = {}, .terms = terms, .slots = {}};
        for (auto value = document.values_begin(); value != document.values_end(); ++value) {
            if (value.get_valueno() < most_slots) {
                kept.slots.push_back(value.get_valueno());
            }
        }
        const std::string data = document.get_data();
        kept.data = data;
        writer.add_document(*at, kept);
    }
}

/// Of the rest and of the words, in one order.
TermList BulkIndex::terms_of(const Xapian::Database& rest, Xapian::docid number) const {
    TermList terms;
    std::string packed;
    if (number < places_.size() && places_[number].is_live) {
        packed = words_again_.bytes_at(places_[number].begin, places_[number].size);
    }
    PackedTerms words(packed);
    bool follows_word = false;  // the last term was a word: the next one is packed as it is needed
    const auto take_word = [&] {
        if (follows_word) {
            terms.add_packed(words.name(), words.wdf(), words.packed());
        } else {
            terms.add(words.name(), words.wdf());
        }
        follows_word = true;
        words.next();
    };
    for (auto term = rest.termlist_begin(number); term != rest.termlist_end(number); ++term) {
        const std::string name = *term;
        while (!words.at_end() && words.name() < name) {
            take_word();
        }
        if (words.at_end() || words.name() != name) {
            terms.add(name, term.get_wdf());
            follows_word = false;
        }
    }
    terms.add_rest(words);
    return terms;
}

/// What the table of postings has to tell ahead of them.
void BulkIndex::tell_heads(const Xapian::Database& rest, GlassWriter& writer) const {
    for (auto at = rest.postlist_begin(""); at != rest.postlist_end(""); ++at) {
        const bool has_words = *at < places_.size() && places_[*at].is_live;
        writer.add_length(*at, at.get_doclength() + (has_words ? places_[*at].length : 0));
    }
    for (Xapian::valueno slot = 0; slot < most_slots; ++slot) {
        for (auto at = rest.valuestream_begin(slot); at != rest.valuestream_end(slot); ++at) {
            writer.tell_value(slot, *at);
        }
    }
    for (auto key = rest.metadata_keys_begin(); key != rest.metadata_keys_end(); ++key) {
        writer.add_metadata(*key, rest.get_metadata(*key));
    }
}

void BulkIndex::write_postings(const Xapian::Database& rest, GlassWriter& writer) const {
    tell_heads(rest, writer);
    PostingSources sources;
    sources.push_back(std::make_unique<DatabaseSource>(rest));
    for (std::uint32_t run = 0; run < runs_; ++run) {
        sources.push_back(std::make_unique<RunReader>(run_file(run)));
    }
    sources.push_back(buffer_.sorted());
    ToTables tables(writer);
    merge(
        std::move(sources),
        [this](std::size_t source, Xapian::docid number) {
            return source == 0 || (places_[number].is_live && places_[number].run == source - 1);
        },
        tables);
}

}  // namespace news::indexer
