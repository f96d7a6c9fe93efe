// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk/glass_database.h"

#include <algorithm>

#include "indexer/bulk/glass_packing.h"
#include "indexer/bulk/output_file.h"

namespace news::indexer {
namespace {

using Name = GlassVersion::TableName;

/// Records come compressed.
constexpr std::size_t never_compressed = 0;

std::filesystem::path file_of(const std::filesystem::path& folder, std::string_view table) {
    return folder / std::string(table).append(".glass");
}

}  // namespace

GlassWriter::GlassWriter(const std::filesystem::path& folder)
    : folder_(folder),
      version_(make_blank(folder)),
      postings_(file_of(folder, "postlist"), compressed_from(Name::postings)),
      data_(file_of(folder, "docdata"), never_compressed),
      terms_(file_of(folder, "termlist"), compressed_from(Name::terms)),
      positions_(file_of(folder, "position"), compressed_from(Name::positions)) {}

void GlassWriter::add_document(Xapian::docid number, const Kept& document) {
    const std::string key = document_key(number);
    if (!document.data.empty()) {
        data_.add(key, document.data);
    }
    terms_.add(key, document.terms.packed());
    if (!document.slots.empty()) {
        std::string slots;
        Xapian::valueno next = 0;
        for (const Xapian::valueno slot : document.slots) {
            pack_number(slots, slot - next);
            next = slot + 1;
        }
        terms_.add(slots_key(number), slots);
    }
}

void GlassWriter::add_length(Xapian::docid number, std::uint64_t length) {
    lengths_.add(number, static_cast<std::uint32_t>(length));
    version_.add_length(length);
}

void GlassWriter::add_metadata(std::string_view key, std::string_view value) {
    postings_.add(metadata_key(key), value);
}

void GlassWriter::begin_values() {
    if (!has_begun_values_) {
        write_bounds(postings_, bounds_);
        has_begun_values_ = true;
    }
}

void GlassWriter::add_value(Xapian::valueno slot, Xapian::docid number, std::string_view value) {
    begin_values();
    values_.add(slot, number, value);
}

void GlassWriter::begin_terms() {
    if (!has_begun_terms_) {
        begin_values();
        values_.finish();
        lengths_.write(postings_, {});
        has_begun_terms_ = true;
    }
}

void GlassWriter::begin_term(std::string_view name) {
    begin_terms();
    end_term();
    term_ = name;
    positions_key_ = positions_key(name);
    positions_begin_ = positions_key_.size();
}

void GlassWriter::end_term() {
    if (!list_.is_empty()) {
        list_.write(postings_, term_);
    }
}

void GlassWriter::add_posting(Xapian::docid number, std::uint32_t wdf, std::string_view positions) {
    list_.add(number, wdf);
    version_.greatest_wdf = std::max<std::uint64_t>(version_.greatest_wdf, wdf);
    if (!positions.empty()) {
        positions_key_.resize(positions_begin_);
        pack_sortable(positions_key_, number);
        positions_.add(positions_key_, positions);
    }
}

GlassVersion::Table GlassWriter::close(TableWriter& table, std::string_view name, bool is_needed) {
    const TableWriter::Root root = table.finish();
    if (root.entries == 0 && !is_needed) {
        std::filesystem::remove(file_of(folder_, name));
        return {};
    }
    return {.root = root, .is_written = true};
}

void GlassWriter::finish(Xapian::docid last) {
    begin_terms();
    end_term();
    version_.revision = 1;
    version_.last_document = last;
    version_.tables[Name::postings] = close(postings_, "postlist", true);
    version_.tables[Name::data] = close(data_, "docdata", false);
    version_.tables[Name::terms] = close(terms_, "termlist", true);
    version_.tables[Name::positions] = close(positions_, "position", false);
    // Under another name first: a reader finds the empty database, or the whole one.
    const std::filesystem::path made = folder_ / "v.tmp";
    {
        OutputFile file(made);
        file.write(version_.packed());
        file.flush();
    }
    std::filesystem::rename(made, folder_ / "iamglass");
}

}  // namespace news::indexer
