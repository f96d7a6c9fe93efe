// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/compact_command.h"

#include <filesystem>
#include <iostream>
#include <system_error>

#include <fmt/format.h>

#include "common/error.h"
#include "common/index_folder.h"
#include "indexer/write/folder_swap.h"
#include "indexer/write/sync.h"
#include "indexer/write/writer.h"

namespace news::indexer {
namespace {

namespace fs = std::filesystem;

Error no_room(const fs::path& folder, const std::string& reason) {
    return {Failure::index,
            fmt::format("the index {} cannot be compacted: {}", folder.native(), reason),
            "the folder around it must be writable, with room for a second index; nothing was "
            "changed"};
}

}  // namespace

int compact(const Options& options, std::ostream& /*out*/) {
    open_index(options.index);  // none is made
    const fs::path folder = fs::canonical(options.index);
    const std::uintmax_t before = index_bytes(folder);
    {
        // Locked until the folders are swapped and nobody finds the old one any more.
        const RemovedFolder beside(folder.native() + ".compacting");
        IndexWriter writer(folder);
        try {
            make_alike(beside.path(), folder);
            writer.in_words([&] {
                // The numbers of documents stay, as cursors of exports hold them.
                writer.database().compact(beside.path().native(), Xapian::DBCOMPACT_NO_RENUMBER);
            });
            sync_all(beside.path());
            swap_folders(folder, beside.path());
        } catch (const std::system_error& error) {
            throw no_room(folder, error.code().message());
        }
    }
    if (!options.quiet) {
        constexpr double megabyte = 1e6;
        std::cerr << fmt::format("{}: {:.1f} MB, {:.1f} MB before\n", options.index.native(),
                                 static_cast<double>(index_bytes(folder)) / megabyte,
                                 static_cast<double>(before) / megabyte);
    }
    return 0;
}

}  // namespace news::indexer
