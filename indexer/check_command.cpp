// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/check_command.h"

#include <iostream>
#include <sstream>

#include <fmt/format.h>
#include <xapian.h>

#include "common/error.h"
#include "common/index_folder.h"
#include "indexer/index_check.h"

namespace news::indexer {
namespace {

constexpr std::size_t most_told = 100;

/// Xapian's own check, of the trees and lists. @return how many errors it found
std::size_t check_tables(const std::string& folder) {
    std::ostringstream told;
    const std::size_t errors = Xapian::Database::check(folder, 0, &told);
    if (errors > 0) {
        std::cerr << told.str();
    }
    return errors;
}

/// @throws Error locked  when the index was written meanwhile: what was seen is of two moments then
void require_same(const std::filesystem::path& folder, const IndexState& before) {
    if (index_state(folder) != before) {
        throw Error(Failure::locked,
                    fmt::format("the index {} was written while it was checked", folder.native()),
                    "check it when nobody writes to it");
    }
}

std::size_t check_all(const std::filesystem::path& folder, Checked& checked) {
    std::size_t problems = check_tables(folder.native());
    checked = check_contents(open_index(folder), [&](const std::string& problem) {
        if (problems++ < most_told) {
            std::cerr << problem << '\n';
        }
    });
    return problems;
}

}  // namespace

int check(const Options& options, std::ostream& out) {
    open_index(options.index);
    const IndexState before = index_state(options.index);
    Checked checked;
    std::size_t problems = 0;
    try {
        problems = check_all(options.index, checked);
    } catch (const Xapian::Error& error) {
        require_same(options.index, before);
        std::cerr << error.get_description() << '\n';
        ++problems;
    }
    require_same(options.index, before);
    if (problems > 0) {
        throw Error(
            Failure::index,
            fmt::format("the index {} is damaged: {} problems", options.index.native(), problems),
            "remove the folder and make the index anew");
    }
    out << fmt::format("{}: sound; {} articles of {} files{}\n", options.index.native(),
                       checked.articles, checked.files,
                       checked.incomplete == 0
                           ? ""
                           : fmt::format(", {} of them to be read again", checked.incomplete));
    return 0;
}

}  // namespace news::indexer
