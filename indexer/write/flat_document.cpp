// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/flat_document.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include <xxhash.h>

namespace news::indexer {
namespace {

constexpr std::size_t first_places = 1024;

std::uint32_t as_32(std::size_t number) { return static_cast<std::uint32_t>(number); }

}  // namespace

// ---- The document ----

std::vector<FlatDocument::Term>::const_iterator FlatDocument::find(std::string_view name) const {
    return std::lower_bound(
        terms_.begin(), terms_.end(), name,
        [this](const Term& term, std::string_view wanted) { return name_of(term) < wanted; });
}

bool FlatDocument::has_term(std::string_view name) const {
    const auto found = find(name);
    return found != terms_.end() && name_of(*found) == name;
}

std::string_view FlatDocument::value(Xapian::valueno slot) const {
    const auto found = std::ranges::lower_bound(values_, slot, {}, &Value::slot);
    return found != values_.end() && found->slot == slot ? std::string_view(found->bytes)
                                                         : std::string_view();
}

std::uint64_t FlatDocument::length() const {
    return std::accumulate(terms_.begin(), terms_.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const Term& term) { return sum + term.wdf; });
}

void FlatDocument::set_value(Xapian::valueno slot, std::string_view bytes) {
    const auto place = std::ranges::lower_bound(values_, slot, {}, &Value::slot);
    const bool is_there = place != values_.end() && place->slot == slot;
    if (bytes.empty()) {
        if (is_there) {
            values_.erase(place);
        }
    } else if (is_there) {
        place->bytes = bytes;
    } else {
        values_.insert(place, {slot, std::string(bytes)});
    }
}

void FlatDocument::add_boolean_term(std::string_view name) {
    const auto place = find(name);
    if (place != terms_.end() && name_of(*place) == name) {
        return;
    }
    const Term term{.begin = as_32(names_.size()), .size = as_32(name.size())};
    names_.append(name);
    terms_.insert(place, term);
}

void FlatDocument::remove_term(std::string_view name) {
    const auto place = find(name);
    if (place != terms_.end() && name_of(*place) == name) {
        terms_.erase(place);
    }
}

// ---- The builder ----

FlatDocumentBuilder::FlatDocumentBuilder() : places_(first_places) {}

std::uint32_t FlatDocumentBuilder::number_of(std::string_view name) {
    const std::uint64_t hash = XXH3_64bits(name.data(), name.size());
    std::size_t at = hash & (places_.size() - 1);
    for (; places_[at] != 0; at = (at + 1) & (places_.size() - 1)) {
        const std::uint32_t number = places_[at] - 1;
        const Term& term = terms_[number];
        if (hashes_[number] == hash &&
            std::string_view(names_).substr(term.begin, term.size) == name) {
            return number;
        }
    }
    terms_.push_back({.begin = as_32(names_.size()), .size = as_32(name.size())});
    hashes_.push_back(hash);
    names_.append(name);
    places_[at] = as_32(terms_.size());
    if (terms_.size() * 2 > places_.size()) {
        grow();
    }
    return as_32(terms_.size() - 1);
}

void FlatDocumentBuilder::grow() {
    places_.assign(places_.size() * 2, 0);
    for (std::size_t number = 0; number < hashes_.size(); ++number) {
        std::size_t at = hashes_[number] & (places_.size() - 1);
        while (places_[at] != 0) {
            at = (at + 1) & (places_.size() - 1);
        }
        places_[at] = as_32(number + 1);
    }
}

void FlatDocumentBuilder::add_term(std::string_view name, Xapian::termcount wdf) {
    terms_[number_of(name)].wdf += wdf;
}

void FlatDocumentBuilder::add_posting(std::string_view name, Xapian::termpos position,
                                      Xapian::termcount wdf) {
    const std::uint32_t number = number_of(name);
    terms_[number].wdf += wdf;
    ++terms_[number].positions;
    occurrences_.push_back({number, position});
}

void FlatDocumentBuilder::add_value(Xapian::valueno slot, std::string_view bytes) {
    document_.set_value(slot, bytes);
}

FlatDocument FlatDocumentBuilder::finish() {
    sort_terms();
    sort_positions();
    FlatDocument finished = std::move(document_);
    clear();
    return finished;
}

void FlatDocumentBuilder::sort_terms() {
    order_.resize(terms_.size());
    std::iota(order_.begin(), order_.end(), 0U);
    const auto name_of = [this](std::uint32_t number) {
        return std::string_view(names_).substr(terms_[number].begin, terms_[number].size);
    };
    std::ranges::sort(order_, {}, name_of);
    document_.terms_.reserve(terms_.size());
    document_.names_.reserve(names_.size());
    std::uint32_t first_position = 0;
    for (const std::uint32_t number : order_) {
        Term term = terms_[number];
        const std::string_view name = name_of(number);
        term.begin = as_32(document_.names_.size());
        term.first_position = first_position;
        first_position += term.positions;
        document_.names_.append(name);
        document_.terms_.push_back(term);
    }
}

void FlatDocumentBuilder::sort_positions() {
    std::vector<std::uint32_t> next(terms_.size());
    for (std::size_t place = 0; place < order_.size(); ++place) {
        next[order_[place]] = document_.terms_[place].first_position;
    }
    document_.positions_.resize(occurrences_.size());
    for (const Occurrence& occurrence : occurrences_) {
        document_.positions_[next[occurrence.term]++] = occurrence.position;
    }
    for (Term& term : document_.terms_) {
        const auto begin = document_.positions_.begin() + term.first_position;
        const auto end = begin + term.positions;
        if (!std::is_sorted(begin, end)) {
            std::sort(begin, end);
        }
        term.positions = as_32(static_cast<std::size_t>(std::unique(begin, end) - begin));
    }
}

void FlatDocumentBuilder::clear() {
    std::ranges::fill(places_, 0U);
    hashes_.clear();
    names_.clear();
    terms_.clear();
    occurrences_.clear();
    document_ = {};
}

// ---- Xapian's documents ----

Xapian::Document to_xapian(const FlatDocument& document) {
    Xapian::Document made;
    for (const FlatDocument::Term& term : document.terms()) {
        const std::string name(document.name_of(term));
        made.add_term(name, term.wdf);
        for (const Xapian::termpos position : document.positions_of(term)) {
            made.add_posting(name, position, 0);
        }
    }
    for (const FlatDocument::Value& value : document.values()) {
        made.add_value(value.slot, value.bytes);
    }
    made.set_data(document.data());
    return made;
}

FlatDocument from_xapian(const Xapian::Document& document) {
    FlatDocumentBuilder builder;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        const std::string name = *term;
        builder.add_term(name, term.get_wdf());
        for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) {
            builder.add_posting(name, *at, 0);
        }
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
        builder.add_value(value.get_valueno(), *value);
    }
    builder.set_data(document.get_data());
    return builder.finish();
}

}  // namespace news::indexer
