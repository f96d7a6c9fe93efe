// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/stats_command.h"

#include <cstdint>
#include <filesystem>

#include <fmt/format.h>
#include <xapian.h>

#include "common/error.h"
#include "common/index_info.h"

namespace news::indexer {
namespace {

Xapian::Database open_index(const std::filesystem::path& folder) {
    try {
        Xapian::Database database(folder.native());
        require_schema_version(database, folder.native());
        return database;
    } catch (const Xapian::DatabaseNotFoundError&) {
        throw Error(Failure::index, fmt::format("there is no index in {}", folder.native()),
                    "make one with: news-index add PATH… --index DIR");
    } catch (const Xapian::DatabaseError& error) {
        throw Error(
            Failure::index,
            fmt::format("the index {} cannot be read: {}", folder.native(), error.get_msg()),
            "if it is damaged, remove the folder and make the index anew");
    }
}

std::uintmax_t bytes_in(const std::filesystem::path& folder) {
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        bytes += entry.is_regular_file() ? entry.file_size() : 0;
    }
    return bytes;
}

}  // namespace

int stats(const Options& options, std::ostream& out) {
    const Xapian::Database database = open_index(options.index);
    out << fmt::format("articles: {}\nbytes: {}\nschema version: {}\nfolder: {}\n",
                       database.get_doccount(), bytes_in(options.index), schema_version,
                       options.index.native());
    return 0;
}

}  // namespace news::indexer
