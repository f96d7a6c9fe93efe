// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk/glass_table.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>

#include <libdeflate.h>

#include <xapian.h>

namespace news::indexer {
namespace {

// A block begins with its revision (4 bytes), its level (1), the room in the middle and in all, and
// the end of the directory (2 each); the directory of offsets (2 each) follows. Numbers in blocks
// have their high byte first.
constexpr std::size_t directory_begin = 11;
constexpr std::size_t offset_size = 2;
constexpr std::uint32_t first_revision = 1;

// An item of a leaf: its size (2), the size of the key (1), the key, for all pieces of a tag but
// the first their number (2), the piece of the tag.
constexpr std::size_t item_head = 3;
constexpr std::size_t piece_number = 2;
constexpr unsigned is_compressed_bit = 0x8000;
constexpr unsigned is_last_bit = 0x4000;
constexpr unsigned is_first_bit = 0x2000;

constexpr std::size_t longest_key = 255;
constexpr std::size_t most_pieces = 65535;
/// Four items of a leaf fit into a block.
constexpr std::size_t most_of_item = (8192 - directory_begin - 4 * offset_size) / 4;
/// A piece that fills up a block should be worth its key.
constexpr std::size_t least_piece = 34;

void put_16(unsigned char* at, std::size_t number) {
    at[0] = static_cast<unsigned char>(number >> 8U);
    at[1] = static_cast<unsigned char>(number);
}

/// @return behind the bytes
unsigned char* put(unsigned char* at, std::string_view bytes) {
    std::memcpy(at, bytes.data(), bytes.size());
    return at + bytes.size();
}

void append_16(std::string& out, std::size_t number) {
    out.push_back(static_cast<char>(number >> 8U));
    out.push_back(static_cast<char>(number));
}

void append_32(std::string& out, std::uint32_t number) {
    append_16(out, number >> 16U);
    append_16(out, number & 0xffffU);
}

}  // namespace

// ---- Tags ----

/// Deflates without a header, as glass expects it.
class TableWriter::Deflater {
public:
    /// Nothing where the tag gets no smaller; else valid until the next call.
    std::optional<std::string_view> deflated(std::string_view tag) {
        buffer_.resize(tag.size());
        const std::size_t size = libdeflate_deflate_compress(
            compressor_.get(), tag.data(), tag.size(), buffer_.data(), tag.size() - 1);
        return size > 0 ? std::optional(std::string_view(buffer_).substr(0, size)) : std::nullopt;
    }

private:
    struct Free {
        void operator()(libdeflate_compressor* compressor) const {
            libdeflate_free_compressor(compressor);
        }
    };
    static libdeflate_compressor* made() {
        constexpr int fastest = 1;
        libdeflate_compressor* compressor = libdeflate_alloc_compressor(fastest);
        if (compressor == nullptr) {
            throw std::bad_alloc();
        }
        return compressor;
    }

    std::unique_ptr<libdeflate_compressor, Free> compressor_{made()};
    std::string buffer_;
};

// ---- Blocks ----

void TableWriter::Block::clear() {
    bytes.fill(0);
    directory_end = directory_begin;
    items_begin = block_size;
    separator.clear();
}

unsigned char* TableWriter::Block::make_room(std::size_t size) {
    items_begin -= size;
    put_16(&bytes.at(directory_end), items_begin);
    directory_end += offset_size;
    return &bytes.at(items_begin);
}

void TableWriter::Block::add(std::string_view item) { put(make_room(item.size()), item); }

TableWriter::TableWriter(const std::filesystem::path& file, std::size_t compressed_from)
    : file_(file), compressed_from_(compressed_from) {
    if (compressed_from > 0) {
        deflater_ = std::make_unique<Deflater>();
    }
}

TableWriter::~TableWriter() = default;

// ---- Leaves ----

void TableWriter::add(std::string_view key, std::string_view tag) {
    assert(key > last_key_);
    if (key.size() > longest_key) {
        throw Xapian::InvalidArgumentError("a term is too long for a key");
    }
    if (levels_.empty()) {
        levels_.push_back(std::make_unique<Block>());
        levels_.front()->clear();
        unsigned char* const item = levels_.front()->make_room(item_head);
        put_16(item, is_first_bit | is_last_bit);  // an item with an empty key begins a table
        item[2] = 0;
    }
    const auto deflated = compressed_from_ > 0 && tag.size() > compressed_from_
                              ? deflater_->deflated(tag)
                              : std::nullopt;
    add_pieces(key, deflated.value_or(tag), deflated.has_value());
    ++entries_;
    last_key_ = key;
}

/// How much of a tag the first of its pieces gets: all, or what fills up the block.
std::size_t TableWriter::first_size(std::string_view key, std::size_t tag) const {
    const std::size_t head = item_head + key.size() + piece_number;
    const std::size_t most = most_of_item - head;
    if (tag <= most + piece_number) {
        return tag;
    }
    const std::size_t room = levels_.front()->room() % (most_of_item + offset_size);
    if (room > offset_size + head) {
        const std::size_t rest = room - offset_size - head;
        if (rest >= (tag - piece_number) % most || rest >= key.size() + least_piece) {
            return rest + piece_number;
        }
    }
    return most + piece_number;
}

void TableWriter::add_pieces(std::string_view key, std::string_view tag, bool is_compressed) {
    const std::size_t most = most_of_item - (item_head + key.size() + piece_number);
    std::size_t size = first_size(key, tag.size());
    for (std::size_t number = 1;; ++number) {
        if (number > most_pieces) {
            throw Xapian::InvalidArgumentError("a tag is too long for a table");
        }
        const bool is_last = size == tag.size();
        add_piece(key, {tag.substr(0, size), number, is_last, is_compressed});
        if (is_last) {
            return;
        }
        tag.remove_prefix(size);
        size = std::min(most, tag.size());
    }
}

void TableWriter::add_piece(std::string_view key, const Piece& piece) {
    const bool is_first = piece.number == 1;
    const std::size_t number = is_first ? 0 : piece_number;
    const std::size_t size = key.size() + number + piece.tag.size();
    if (levels_.front()->room() < item_head + size + offset_size) {
        const std::string separator = levels_.front()->separator;
        add_to_branch(1, separator, write(0));
        levels_.front()->clear();
        levels_.front()->separator = separator_for(key, piece.number);
    }
    unsigned char* at = levels_.front()->make_room(item_head + size);
    put_16(at, size | (piece.is_compressed ? is_compressed_bit : 0U) |
                   (piece.is_last ? is_last_bit : 0U) | (is_first ? is_first_bit : 0U));
    at[2] = static_cast<unsigned char>(key.size());
    at = put(at + item_head, key);
    if (!is_first) {
        put_16(at, piece.number);
        at += piece_number;
    }
    put(at, piece.tag);
    if (!piece.is_last) {
        last_key_ = key;
    }
}

/// The least bytes that tell the key from the one before it, and the number of the piece.
std::string TableWriter::separator_for(std::string_view key, std::size_t number) const {
    const auto [differs, ignored] = std::ranges::mismatch(key, last_key_);
    const auto shared = static_cast<std::size_t>(differs - key.begin());
    std::string separator(key.substr(0, std::min(shared + 1, key.size())));
    append_16(separator, number);
    return separator;
}

// ---- Branches ----

/// An item of a branch: a block (4), the size of a key (1), the key, the number of a piece (2). The
/// first one of a branch needs no key, as what is less does not come there.
void TableWriter::add_to_branch(std::size_t level, const std::string& separator,
                                std::uint32_t block) {
    if (level == levels_.size()) {
        levels_.push_back(std::make_unique<Block>());
        levels_.back()->clear();
    }
    const std::size_t size = 4 + 1 + std::max(separator.size(), piece_number);
    if (levels_[level]->room() < size + offset_size) {
        const std::string first = levels_[level]->separator;
        add_to_branch(level + 1, first, write(level));
        levels_[level]->clear();
    }
    Block& branch = *levels_[level];
    const bool is_first = branch.directory_end == directory_begin;
    std::string item;
    append_32(item, block);
    if (is_first) {
        branch.separator = separator;
        item.append(1 + piece_number, '\0');
    } else {
        item.push_back(static_cast<char>(separator.size() - piece_number));
        item.append(separator);
    }
    branch.add(item);
}

std::uint32_t TableWriter::write(std::size_t level) {
    Block& block = *levels_[level];
    put_16(block.bytes.data(), first_revision >> 16U);
    put_16(&block.bytes[2], first_revision & 0xffffU);
    block.bytes[4] = static_cast<unsigned char>(level);
    put_16(&block.bytes[5], block.room());
    put_16(&block.bytes[7], block.room());
    put_16(&block.bytes[9], block.directory_end);
    file_.write({reinterpret_cast<const char*>(block.bytes.data()), block_size});
    return next_block_++;
}

TableWriter::Root TableWriter::finish() {
    Root root{.entries = entries_};
    for (std::size_t level = 0; level < levels_.size(); ++level) {
        root.block = write(level);
        root.level = static_cast<unsigned>(level);
        if (level + 1 < levels_.size()) {
            const std::string separator = levels_[level]->separator;
            add_to_branch(level + 1, separator, root.block);
        }
    }
    root.blocks = next_block_;
    file_.flush();
    return root;
}

}  // namespace news::indexer
