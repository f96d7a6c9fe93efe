// SPDX-License-Identifier: GPL-2.0-or-later
#include <iostream>
#include <span>

#include "common/command.h"
#include "indexer/commands.h"
#include "indexer/options.h"

int main(int count, char** words) {
    const std::span<const char* const> arguments(words + (count > 0 ? 1 : 0), words + count);
    return news::run_command(
        [&] { return news::indexer::run(news::indexer::parse_options(arguments), std::cout); });
}
