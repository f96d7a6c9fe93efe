// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/commands.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "common/error.h"
#include "indexer/add_command.h"
#include "indexer/check_command.h"
#include "indexer/compact_command.h"
#include "indexer/extract_command.h"
#include "indexer/forget_command.h"
#include "indexer/learn_command.h"
#include "indexer/stats_command.h"

namespace news::indexer {
namespace {

struct Command {
    std::string_view name;
    int (*function)(const Options& options, std::ostream& out);
};

constexpr auto commands = std::to_array<Command>({
    {"add", add},
    {"extract", extract},
    {"forget", forget},
    {"learn", learn},
    {"check", check},
    {"compact", compact},
    {"stats", stats},
});

}  // namespace

int run(const Options& options, std::ostream& out) {
    if (!options.text.empty()) {
        out << options.text;
        return 0;
    }
    const auto* const command = std::ranges::find(commands, options.command, &Command::name);
    if (command == commands.end()) {
        throw Error(Failure::internal, fmt::format("the command {} is missing", options.command));
    }
    return command->function(options, out);
}

}  // namespace news::indexer
