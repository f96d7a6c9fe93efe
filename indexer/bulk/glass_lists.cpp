// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk/glass_lists.h"

#include <algorithm>

#include "indexer/bulk/glass_packing.h"
#include "indexer/bulk/input_file.h"

namespace news::indexer {
namespace {

/// A part that is larger gets no other entry.
constexpr std::size_t part_size = 2000;

std::size_t shared_bytes(std::string_view one, std::string_view other) {
    return static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
}

/// Where one byte is room enough, it tells both how much of the term before is shared and how often
/// the term occurs.
void pack_term(std::string& out, std::string_view term, std::uint32_t wdf,
               std::string_view before) {
    constexpr std::uint32_t most_in_one_byte = 127;
    constexpr std::size_t one_byte = 256;
    const std::size_t shared = shared_bytes(before, term);
    const std::size_t both =
        wdf < most_in_one_byte ? (wdf + 1) * (before.size() + 1) + shared : one_byte;
    out.push_back(static_cast<char>(both < one_byte ? both : shared));
    out.push_back(static_cast<char>(term.size() - shared));
    out.append(term.substr(shared));
    if (both >= one_byte) {
        pack_number(out, wdf);
    }
}

}  // namespace

void PostingList::add(Xapian::docid document, std::uint32_t wdf) {
    if (parts_.empty() || bytes_.size() - parts_.back().begin >= part_size) {
        parts_.push_back({document, document, bytes_.size()});
    } else {
        pack_number(bytes_, document - parts_.back().last - 1);
        parts_.back().last = document;
    }
    pack_number(bytes_, wdf);
    ++documents_;
    occurrences_ += wdf;
}

void PostingList::write(TableWriter& table, std::string_view term) {
    std::string tag;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const auto& [first, last, begin] = parts_[i];
        const bool is_last = i + 1 == parts_.size();
        tag.clear();
        if (i == 0) {
            pack_number(tag, term.empty() ? 0 : documents_);
            pack_number(tag, term.empty() ? 0 : occurrences_);
            pack_number(tag, first - 1);
        }
        tag.push_back(is_last ? '1' : '0');
        pack_number(tag, last - first);
        tag.append(bytes_, begin, (is_last ? bytes_.size() : parts_[i + 1].begin) - begin);
        table.add(i == 0 ? postings_key(term) : postings_key(term, first), tag);
    }
    parts_.clear();
    bytes_.clear();
    documents_ = 0;
    occurrences_ = 0;
}

void ValueBounds::add(std::string_view value) {
    if (documents++ == 0) {
        least = value;
        greatest = value;
    } else if (value < least) {
        least = value;
    } else if (value > greatest) {
        greatest = value;
    }
}

void write_bounds(TableWriter& table, const std::map<Xapian::valueno, ValueBounds>& bounds) {
    std::map<std::string, std::string> sorted;  // the numbers in keys do not sort as numbers
    for (const auto& [slot, known] : bounds) {
        std::string tag;
        pack_number(tag, known.documents);
        pack_string(tag, known.least);
        if (known.greatest != known.least) {
            tag.append(known.greatest);
        }
        sorted.emplace(value_bounds_key(slot), std::move(tag));
    }
    for (const auto& [key, tag] : sorted) {
        table.add(key, tag);
    }
}

void ValueLists::add(Xapian::valueno slot, Xapian::docid document, std::string_view value) {
    if (slot != slot_ || part_.size() >= part_size) {
        finish();
    }
    if (part_.empty()) {
        slot_ = slot;
        first_ = document;
    } else {
        pack_number(part_, document - last_ - 1);
    }
    last_ = document;
    pack_string(part_, value);
}

void ValueLists::finish() {
    if (!part_.empty()) {
        table_.add(values_key(slot_, first_), part_);
        part_.clear();
    }
}

void TermList::add(std::string_view name, std::uint32_t wdf) {
    if (terms_++ == 0) {
        bytes_.push_back(static_cast<char>(name.size()));
        bytes_.append(name);
        pack_number(bytes_, wdf);
    } else {
        pack_term(bytes_, name, wdf, before_);
    }
    before_ = name;
    length_ += wdf;
}

void TermList::add_packed(std::string_view name, std::uint32_t wdf, std::string_view packed) {
    bytes_.append(packed);
    before_ = name;
    length_ += wdf;
    ++terms_;
}

void TermList::add_rest(const PackedTerms& other) {
    if (other.at_end()) {
        return;
    }
    const std::uint64_t length = length_ + other.length_left();
    const std::uint64_t terms = terms_ + other.terms_left();
    add(other.name(), other.wdf());
    bytes_.append(other.left());
    length_ = length;
    terms_ = terms;
}

std::string TermList::packed() const {
    std::string out;
    if (terms_ > 0) {
        pack_number(out, length_);
        pack_number(out, terms_);
        out.append(bytes_);
    }
    return out;
}

PackedTerms::PackedTerms(std::string_view list) : left_(list) {
    if (!left_.empty()) {
        length_left_ = take_number(left_);
        terms_left_ = take_number(left_);
        read();
    }
}

std::size_t PackedTerms::take_byte() {
    const auto byte = static_cast<unsigned char>(left_.front());
    left_.remove_prefix(1);
    return byte;
}

void PackedTerms::next() {
    length_left_ -= wdf_;
    --terms_left_;
    if (!at_end()) {
        read();
    }
}

void PackedTerms::read() {
    packed_ = left_;
    const bool is_first = name_.empty();
    const std::size_t both = is_first ? 0 : take_byte();
    const std::size_t in_one = name_.size() + 1;
    const bool tells_wdf = !is_first && both >= in_one;
    name_.resize(tells_wdf ? both % in_one : both);
    const std::size_t size = take_byte();
    name_.append(left_.substr(0, size));
    left_.remove_prefix(size);
    wdf_ = static_cast<std::uint32_t>(tells_wdf ? both / in_one - 1 : take_number(left_));
    packed_.remove_suffix(left_.size());
}

}  // namespace news::indexer
