// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/commands.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

#include <fmt/format.h>

#include "common/error.h"
#include "searcher/export_command.h"
#include "searcher/find_command.h"
#include "searcher/serve_command.h"
#include "searcher/show_command.h"
#include "searcher/similar_command.h"
#include "searcher/stats_command.h"
#include "searcher/timeline_command.h"
#include "searcher/versions_command.h"

namespace news::searcher {
namespace {

struct Command {
    std::string_view name;
    int (*function)(const SearchOptions& options, std::ostream& out);
};

constexpr auto commands = std::to_array<Command>({
    {"find", find},
    {"count", count},
    {"facets", facets},
    {"timeline", timeline},
    {"show", show},
    {"versions", versions},
    {"similar", similar},
    {"export", export_articles},
    {"stats", stats},
    {"explain", explain},
    {"fields", list_fields},
    {"serve", serve},
});

}  // namespace

int run(const SearchOptions& options, std::ostream& out) {
    if (!options.help.empty()) {
        out << options.help;
        return 0;
    }
    const auto* const command = std::ranges::find(commands, options.command, &Command::name);
    if (command == commands.end()) {
        throw Error(Failure::internal, fmt::format("the command {} is missing", options.command));
    }
    return command->function(options, out);
}

}  // namespace news::searcher
