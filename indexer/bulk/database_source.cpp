// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk/database_source.h"

#include <utility>
#include <vector>

#include "indexer/bulk/glass_packing.h"

namespace news::indexer {
namespace {

constexpr char of_slot = 'S';
constexpr char of_term = 'T';

}  // namespace

std::string run_key_of_slot(Xapian::valueno slot) {
    std::string key(1, of_slot);
    pack_sortable(key, slot);
    return key;
}

std::string run_key_of_term(std::string_view name) { return std::string(1, of_term).append(name); }

bool is_slot(std::string_view run_key) { return run_key.front() == of_slot; }

Xapian::valueno slot_of(std::string_view run_key) {
    const auto high = static_cast<unsigned char>(run_key[1]);
    const auto low = static_cast<unsigned char>(run_key[2]);
    return (Xapian::valueno{high} << 8U) | low;
}

std::string_view term_of(std::string_view run_key) { return run_key.substr(1); }

DatabaseSource::DatabaseSource(Xapian::Database database) : database_(std::move(database)) {}

bool DatabaseSource::next_key() {
    has_begun_key_ = false;
    return next_slot() || next_term();
}

bool DatabaseSource::next_slot() {
    while (next_slot_ < most_slots) {
        const Xapian::valueno slot = next_slot_++;
        if (database_.get_value_freq(slot) > 0) {
            key_ = run_key_of_slot(slot);
            value_ = database_.valuestream_begin(slot);
            values_end_ = database_.valuestream_end(slot);
            return true;
        }
    }
    return false;
}

bool DatabaseSource::next_term() {
    if (!std::exchange(has_begun_terms_, true)) {
        term_ = database_.allterms_begin();
    } else if (term_ != database_.allterms_end()) {
        ++term_;
    }
    if (term_ == database_.allterms_end()) {
        return false;
    }
    const std::string name = *term_;
    key_ = run_key_of_term(name);
    posting_ = database_.postlist_begin(name);
    postings_end_ = database_.postlist_end(name);
    return true;
}

bool DatabaseSource::next() {
    const bool is_first = !std::exchange(has_begun_key_, true);
    if (!has_begun_terms_) {
        if (!is_first) {
            ++value_;
        }
        if (value_ == values_end_) {
            return false;
        }
        document_ = value_.get_docid();
        bytes_ = *value_;
        return true;
    }
    if (!is_first) {
        ++posting_;
    }
    if (posting_ == postings_end_) {
        return false;
    }
    document_ = *posting_;
    pack_posting();
    return true;
}

void DatabaseSource::pack_posting() {
    bytes_.clear();
    pack_number(bytes_, posting_.get_wdf());
    const std::vector<Xapian::termpos> positions(posting_.positionlist_begin(),
                                                 posting_.positionlist_end());
    if (!positions.empty()) {
        pack_positions(bytes_, positions.data(), positions.size());
    }
}

}  // namespace news::indexer
