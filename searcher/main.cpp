// SPDX-License-Identifier: GPL-2.0-or-later
#include <iostream>
#include <span>

#include "common/command.h"
#include "searcher/commands.h"

int main(int count, char** words) {
    return news::run_command([&] {
        const std::span<const char* const> all(words, static_cast<std::size_t>(count));
        return news::searcher::run(news::searcher::parse_options(all.subspan(all.empty() ? 0 : 1)),
                                   std::cout);
    });
}
