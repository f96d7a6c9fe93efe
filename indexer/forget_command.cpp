// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/forget_command.h"

#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "common/index_folder.h"
#include "indexer/catalog/catalog.h"
#include "indexer/report.h"
#include "indexer/write/ledger.h"
#include "indexer/write/writer.h"

namespace news::indexer {
namespace {

std::vector<std::string> files_below(const Xapian::Database& database,
                                     const std::vector<std::filesystem::path>& paths) {
    std::vector<std::string> files;
    for (const std::filesystem::path& path : paths) {
        for_each_entry(database, path.native(),
                       [&](const FileEntry& entry) { files.push_back(entry.path); });
    }
    return files;
}

}  // namespace

int forget(const Options& options, std::ostream& /*out*/) {
    open_index(options.index);  // none is made
    IndexWriter writer(options.index);
    const std::vector<std::string> files =
        files_below(writer.database(),
                    options.from_input ? read_paths(std::cin, options.separator) : options.paths);
    Ledger ledger(writer);
    std::size_t articles = 0;
    for (const std::string& file : files) {
        articles += ledger.forget(file);
    }
    ledger.end_batch();
    writer.settle();
    if (!options.quiet) {
        std::cerr << fmt::format("{} and {} forgotten; {} now holds {}\n",
                                 amount(files.size(), "file"), amount(articles, "article"),
                                 options.index.native(), amount(writer.articles(), "article"));
    }
    return files.empty() ? 1 : 0;
}

}  // namespace news::indexer
