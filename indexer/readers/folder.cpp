// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/folder.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fmt/format.h>

#include "common/error.h"
#include "indexer/readers/recognize.h"

namespace news::indexer {
namespace {

namespace fs = std::filesystem;

Skipped unreadable(const fs::path& path, std::string detail) {
    return {path.native(), SkipReason::unreadable, std::move(detail)};
}

/// The status of what a path leads to, or the number of the system's error.
std::variant<struct stat, int> status_of(const fs::path& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) {
        return errno;
    }
    return status;
}

std::string message_of(int number) { return std::generic_category().message(number); }

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

}  // namespace

FolderWalk::FolderWalk(std::vector<fs::path> paths) {
    for (fs::path& path : paths) {
        waiting_.push_back({.path = std::move(path), .named = true});
    }
    std::ranges::reverse(waiting_);
}

std::optional<FoundPath> FolderWalk::next() {
    while (!waiting_.empty()) {
        const Entry entry = std::move(waiting_.back());
        waiting_.pop_back();
        if (auto found = visit(entry)) {
            return found;
        }
    }
    return std::nullopt;
}

std::optional<FoundPath> FolderWalk::visit(const Entry& entry) {
    if (entry.leaves) {
        above_.pop_back();
        return std::nullopt;
    }
    if (is_hidden(entry.path) && !entry.named) {
        ++ignored_;
        return std::nullopt;
    }
    const auto result = status_of(entry.path);
    if (const int* number = std::get_if<int>(&result)) {
        return unreadable(entry.path, message_of(*number));
    }
    const auto& status = std::get<struct stat>(result);
    if (!S_ISDIR(status.st_mode)) {
        return visit_file(entry);
    }
    const FolderId id(status.st_dev, status.st_ino);
    if (std::ranges::find(above_, id) != above_.end()) {
        return unreadable(entry.path, "a symbolic link to a folder above it");
    }
    if (!walked_.insert(id).second) {
        return std::nullopt;
    }
    above_.push_back(id);
    waiting_.push_back({.path = {}, .leaves = true});
    return enter(entry.path);
}

std::optional<FoundPath> FolderWalk::visit_file(const Entry& entry) {
    if (is_foreign_name(entry.path.native()) && !entry.named) {
        ++ignored_;
        return std::nullopt;
    }
    return WalkedFile{entry.path, entry.named};
}

/// Puts the entries of the folder in front of what waits.
std::optional<FoundPath> FolderWalk::enter(const fs::path& folder) {
    std::error_code problem;
    std::vector<fs::path> paths;
    fs::directory_iterator entries(folder, problem);
    while (!problem && entries != fs::directory_iterator()) {
        paths.push_back(entries->path());
        entries.increment(problem);
    }
    std::ranges::sort(paths, std::greater{});
    for (fs::path& path : paths) {
        waiting_.push_back({.path = std::move(path)});
    }
    return problem ? std::optional<FoundPath>(unreadable(folder, problem.message())) : std::nullopt;
}

void require_paths(const std::vector<fs::path>& paths) {
    for (const fs::path& path : paths) {
        const auto status = status_of(path);
        if (const int* number = std::get_if<int>(&status)) {
            throw Error(Failure::input,
                        fmt::format("{} cannot be read: {}", path.native(), message_of(*number)));
        }
    }
}

}  // namespace news::indexer
