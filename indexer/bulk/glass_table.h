// SPDX-License-Identifier: GPL-2.0-or-later
/// Writes one table of a glass database from front to back.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/bulk/output_file.h"

namespace news::indexer {

/// A table is a B-tree of blocks. A leaf holds items, each a key and its tag or a piece of it; a
/// branch holds for each block below it the least key that leads there. As keys come in ascending
/// order, every block is filled, written once and never seen again; a branch is written when the
/// one beside it begins.
///
/// Source: xapian-core 1.4, backends/glass/glass_table.{h,cc}
class TableWriter {
public:
    /// What is left of a table for the version file.
    struct Root {
        std::uint32_t block = 0;
        unsigned level = 0;  ///< of that block; leaves have 0
        std::uint64_t entries = 0;
        std::uint32_t blocks = 0;
    };

    /// @param compressed_from  tags of more bytes are deflated; 0: none are
    TableWriter(const std::filesystem::path& file, std::size_t compressed_from);
    ~TableWriter();
    TableWriter(const TableWriter&) = delete;
    TableWriter& operator=(const TableWriter&) = delete;

    /// REQUIRES: the key is greater than the one before it, and not empty.
    ///
    /// @throws Xapian::InvalidArgumentError  for a key that is too long
    void add(std::string_view key, std::string_view tag);

    /// To be called once, behind the last item. A table without items has no blocks.
    Root finish();

private:
    class Deflater;

    static constexpr std::size_t block_size = 8192;

    /// A block that is being filled: offsets of items from the front, items from the back.
    struct Block {
        std::array<unsigned char, block_size> bytes{};
        std::size_t directory_end = 0;
        std::size_t items_begin = 0;
        std::string separator;  ///< the least key that leads here, as a branch holds it

        void clear();
        [[nodiscard]] std::size_t room() const { return items_begin - directory_end; }
        void add(std::string_view item);
        /// Where the bytes of an item belong.
        unsigned char* make_room(std::size_t size);
    };

    /// The flags of a leaf's item, in the high bits of its size.
    struct Piece {
        std::string_view tag;
        std::size_t number = 1;
        bool is_last = true;
        bool is_compressed = false;
    };

    void add_pieces(std::string_view key, std::string_view tag, bool is_compressed);
    void add_piece(std::string_view key, const Piece& piece);
    [[nodiscard]] std::size_t first_size(std::string_view key, std::size_t tag) const;
    std::string separator_for(std::string_view key, std::size_t number) const;
    void add_to_branch(std::size_t level, const std::string& separator, std::uint32_t block);
    std::uint32_t write(std::size_t level);

    OutputFile file_;
    std::size_t compressed_from_;
    std::unique_ptr<Deflater> deflater_;
    std::vector<std::unique_ptr<Block>> levels_;  ///< the leaf first
    std::string last_key_;
    std::uint32_t next_block_ = 0;
    std::uint64_t entries_ = 0;
};

}  // namespace news::indexer
