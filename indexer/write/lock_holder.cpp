// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/lock_holder.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

#include <fmt/format.h>

#include "common/text.h"

namespace news::indexer {
namespace {

namespace fs = std::filesystem;

/// The lock itself names nobody: it belongs to an open file, not to a process.
bool has_open(const fs::path& process, const fs::path& file) {
    std::error_code problem;
    for (fs::directory_iterator entries(process / "fd", problem);
         !problem && entries != fs::directory_iterator(); entries.increment(problem)) {
        std::error_code gone;
        if (fs::equivalent(entries->path(), file, gone) && !gone) {
            return true;
        }
    }
    return false;
}

bool is_number(const std::string& text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return '0' <= c && c <= '9'; });
}

std::string command_of(const fs::path& process) {
    std::ifstream file(process / "cmdline", std::ios::binary);
    std::string command{std::istreambuf_iterator<char>(file), {}};
    while (command.ends_with('\0')) {
        command.pop_back();
    }
    std::ranges::replace(command, '\0', ' ');
    return printable(command);
}

}  // namespace

std::string lock_holder(const fs::path& index) {
    std::error_code problem;
    for (fs::directory_iterator entries("/proc", problem);
         !problem && entries != fs::directory_iterator(); entries.increment(problem)) {
        const std::string name = entries->path().filename();
        if (is_number(name) && name != std::to_string(getpid()) &&
            has_open(entries->path(), index / "flintlock")) {
            return fmt::format("process {} ({})", name, command_of(entries->path()));
        }
    }
    return {};
}

}  // namespace news::indexer
