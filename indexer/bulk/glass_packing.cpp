// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk/glass_packing.h"

#include <bit>

namespace news::indexer {
namespace {

using namespace std::string_view_literals;

/// Zero bytes are followed by a byte that sorts behind the end of a string.
void append_escaped(std::string& out, std::string_view bytes) {
    for (std::size_t zero = bytes.find('\0'); zero != std::string_view::npos;
         zero = bytes.find('\0')) {
        out.append(bytes.substr(0, zero + 1)).push_back('\xff');
        bytes.remove_prefix(zero + 1);
    }
    out.append(bytes);
}

/// Writes bits into bytes, the low ones first.
class BitWriter {
public:
    explicit BitWriter(std::string& out) : out_(out) {}

    /// A number below `limit` in as many bits as that needs, or one less for some in the middle.
    void add(std::uint32_t number, std::uint32_t limit) {
        unsigned bits = static_cast<unsigned>(std::bit_width(limit - 1));
        const auto spare = static_cast<std::uint32_t>((std::uint64_t{1} << bits) - limit);
        if (spare != 0) {
            const std::uint32_t middle = (limit - spare) / 2;
            if (number >= middle + spare) {
                number = (number - (middle + spare)) | (std::uint32_t{1} << (bits - 1));
            } else if (number >= middle) {
                --bits;
            }
        }
        waiting_ |= std::uint64_t{number} << count_;
        for (count_ += bits; count_ >= 8; count_ -= 8) {
            out_.push_back(static_cast<char>(waiting_));
            waiting_ >>= 8U;
        }
    }

    void finish() {
        if (count_ > 0) {
            out_.push_back(static_cast<char>(waiting_));
        }
    }

private:
    std::string& out_;
    std::uint64_t waiting_ = 0;
    unsigned count_ = 0;
};

/// The positions between two that are known: the middle one, then both halves.
void add_between(BitWriter& bits, const Xapian::termpos* positions, std::size_t low,
                 std::size_t high) {
    while (low + 1 < high) {
        const std::size_t middle = low + (high - low) / 2;
        const auto below = static_cast<std::uint32_t>(middle - low);
        const auto others = static_cast<std::uint32_t>(high - low);
        bits.add(positions[middle] - (positions[low] + below),
                 positions[high] - positions[low] - others + 1);
        add_between(bits, positions, low, middle);
        low = middle;
    }
}

}  // namespace

void pack_number(std::string& out, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7U) {
        out.push_back(static_cast<char>(number | 0x80U));
    }
    out.push_back(static_cast<char>(number));
}

void pack_last_number(std::string& out, std::uint64_t number) {
    for (; number != 0; number >>= 8U) {
        out.push_back(static_cast<char>(number));
    }
}

void pack_string(std::string& out, std::string_view bytes) {
    pack_number(out, bytes.size());
    out.append(bytes);
}

void pack_sortable(std::string& out, std::uint32_t number) {
    if (number < 0x8000U) {
        out.push_back(static_cast<char>(number >> 8U));
        out.push_back(static_cast<char>(number));
        return;
    }
    // Leading ones of the first byte count the bytes, behind the first two.
    const auto size = static_cast<unsigned>((std::bit_width(number) + 5) / 7);
    const unsigned ones = 0xffU << (10U - size);
    const std::uint64_t whole = number;
    out.push_back(static_cast<char>((whole >> (8U * (size - 1))) | ones));
    for (unsigned i = size - 1; i > 0; --i) {
        out.push_back(static_cast<char>(whole >> (8U * (i - 1))));
    }
}

std::string document_key(Xapian::docid document) {
    std::string key;
    pack_sortable(key, document);
    return key;
}

std::string slots_key(Xapian::docid document) { return document_key(document) + '\0'; }

std::string metadata_key(std::string_view key) { return std::string("\0\xc0"sv).append(key); }

std::string value_bounds_key(Xapian::valueno slot) {
    std::string key("\0\xd0"sv);
    pack_last_number(key, slot);
    return key;
}

std::string values_key(Xapian::valueno slot, Xapian::docid first) {
    std::string key("\0\xd8"sv);
    pack_number(key, slot);
    pack_sortable(key, first);
    return key;
}

std::string postings_key(std::string_view term) {
    std::string key;
    if (term.empty()) {
        key = "\0\xe0"sv;
    }
    append_escaped(key, term);
    return key;
}

std::string postings_key(std::string_view term, Xapian::docid first) {
    std::string key = postings_key(term);
    if (!term.empty()) {
        key.push_back('\0');
    }
    pack_sortable(key, first);
    return key;
}

std::string positions_key(std::string_view term) {
    std::string key;
    append_escaped(key, term);
    key.push_back('\0');
    return key;
}

void pack_positions(std::string& out, const Xapian::termpos* positions, std::size_t count) {
    const Xapian::termpos last = positions[count - 1];
    pack_number(out, last);
    if (count == 1) {
        return;
    }
    BitWriter bits(out);
    bits.add(positions[0], last);
    bits.add(static_cast<std::uint32_t>(count - 2), last - positions[0]);
    add_between(bits, positions, 0, count - 1);
    bits.finish();
}

}  // namespace news::indexer
