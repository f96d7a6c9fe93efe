// SPDX-License-Identifier: GPL-2.0-or-later
/// The file that makes a folder of tables a glass database.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>

#include <xapian.h>

#include "indexer/bulk/glass_table.h"

namespace news::indexer {

/// What `iamglass` tells: the format, the roots of the tables, statistics of the whole.
///
/// Source: xapian-core 1.4, backends/glass/glass_version.cc
struct GlassVersion {
    /// In the order of the file.
    enum TableName : std::size_t { postings, data, terms, positions, spelling, synonyms, count };

    struct Table {
        TableWriter::Root root;
        bool is_written = false;  ///< else it is as in a new database
    };

    std::string uuid;  ///< 16 bytes
    std::uint32_t revision = 0;
    std::array<Table, count> tables;
    std::uint64_t documents = 0;
    Xapian::docid last_document = 0;
    std::uint64_t shortest = 0;  ///< length of a document, without empty ones
    std::uint64_t longest = 0;
    std::uint64_t greatest_wdf = 0;
    std::uint64_t total_length = 0;

    void add_length(std::uint64_t length);

    /// The bytes of the file.
    [[nodiscard]] std::string packed() const;
};

/// Tags of more bytes are deflated; 0: none are.
std::size_t compressed_from(GlassVersion::TableName table);

/// Lets Xapian make an empty database in the folder, which is made, too.
///
/// @throws UnknownFormat  when its version file is not, byte for byte, the one that packed() makes
GlassVersion make_blank(const std::filesystem::path& folder);

/// This Xapian writes something else than this program knows.
class UnknownFormat : public std::exception {
public:
    [[nodiscard]] const char* what() const noexcept override {
        return "this Xapian writes another format";
    }
};

}  // namespace news::indexer
