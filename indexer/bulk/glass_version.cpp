// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk/glass_version.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string_view>

#include "indexer/bulk/glass_packing.h"

namespace news::indexer {
namespace {

using namespace std::string_view_literals;

/// Behind the name the day of the format, 2016-03-14: years since 2014, month and day in bits.
constexpr std::string_view magic = "\x0f\x0dXapian Glass\x04\x6e"sv;
constexpr std::size_t uuid_size = 16;
constexpr unsigned block_size_in_2k = 4;
constexpr std::size_t worth_compressing = 18;

void pack_table(std::string& out, const GlassVersion::Table& table, std::size_t name,
                std::uint32_t revision) {
    constexpr unsigned is_sequential = 2;  // leaves stand in the order of their keys
    constexpr unsigned is_without_root = 1;
    const auto& [root, is_written] = table;
    const bool has_root = root.blocks > 0;
    pack_number(out, root.block);
    pack_number(out, root.level << 2U | is_sequential | (has_root ? 0U : is_without_root));
    pack_number(out, root.entries);
    pack_number(out, block_size_in_2k);
    pack_number(out, compressed_from(static_cast<GlassVersion::TableName>(name)));
    std::string free_blocks;
    if (is_written) {
        pack_number(free_blocks, revision);
        pack_number(free_blocks, root.blocks);  // the first one that is not in use
        free_blocks.append(4, '\0');            // the list of others begins and ends nowhere
    }
    pack_string(out, free_blocks);
}

}  // namespace

std::size_t compressed_from(GlassVersion::TableName table) {
    return table == GlassVersion::postings || table == GlassVersion::positions ? 0
                                                                               : worth_compressing;
}

void GlassVersion::add_length(std::uint64_t length) {
    ++documents;
    total_length += length;
    longest = std::max(longest, length);
    if (length > 0 && (shortest == 0 || length < shortest)) {
        shortest = length;
    }
}

std::string GlassVersion::packed() const {
    std::string out(magic);
    out.append(uuid);
    pack_number(out, revision);
    for (std::size_t name = 0; name < tables.size(); ++name) {
        pack_table(out, tables[name], name, revision);
    }
    pack_number(out, documents);
    pack_number(out, last_document - documents);
    pack_number(out, shortest);
    pack_number(out, greatest_wdf);
    pack_number(out, longest - greatest_wdf);
    pack_number(out, 0);  // the oldest set of changes for copies of the database
    pack_number(out, total_length);
    pack_number(out, 0);  // the frequency of the most frequent word of the speller
    return out;
}

GlassVersion make_blank(const std::filesystem::path& folder) {
    { const Xapian::WritableDatabase blank(folder.native(), Xapian::DB_CREATE); }
    std::ifstream file(folder / "iamglass", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    GlassVersion version;
    if (bytes.size() > magic.size() + uuid_size) {
        version.uuid = bytes.substr(magic.size(), uuid_size);
    }
    if (version.packed() != bytes) {
        throw UnknownFormat();
    }
    return version;
}

}  // namespace news::indexer
