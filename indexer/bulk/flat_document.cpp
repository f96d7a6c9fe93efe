// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk/flat_document.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace news::indexer {
namespace {

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

std::uint32_t FlatDocumentBuilder::number_of(std::string_view name) {
    const auto [number, is_new] = names_.add(name);
    if (is_new) {
        terms_.push_back({.size = as_32(name.size())});
    }
    return number;
}

bool FlatDocumentBuilder::add_term(std::string_view name, Xapian::termcount wdf) {
    const std::size_t known = terms_.size();
    terms_[number_of(name)].wdf += wdf;
    return terms_.size() > known;
}

std::uint32_t FlatDocumentBuilder::add_posting(std::string_view name, Xapian::termpos position,
                                               Xapian::termcount wdf) {
    const std::uint32_t number = number_of(name);
    terms_[number].wdf += wdf;
    ++terms_[number].positions;
    occurrences_.push_back({number, position});
    return number;
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
    for (std::uint32_t number = 0; number < order_.size(); ++number) {
        order_[number] = {head_of(names_[number]), number};
    }
    std::ranges::sort(order_, [this](const NameKey& one, const NameKey& other) {
        return is_before(one, other, [this](std::uint32_t number) { return names_[number]; });
    });
    document_.terms_.reserve(terms_.size());
    std::uint32_t first_position = 0;
    for (const NameKey& key : order_) {
        Term term = terms_[key.number];
        term.begin = as_32(document_.names_.size());
        term.first_position = first_position;
        first_position += term.positions;
        document_.names_.append(names_[key.number]);
        document_.terms_.push_back(term);
    }
}

void FlatDocumentBuilder::sort_positions() {
    std::vector<std::uint32_t> next(terms_.size());
    for (std::size_t place = 0; place < order_.size(); ++place) {
        next[order_[place].number] = document_.terms_[place].first_position;
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
