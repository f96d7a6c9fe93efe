// SPDX-License-Identifier: GPL-2.0-or-later
/// An index that is made beside another one takes its place at once.
#pragma once

#include <filesystem>

namespace news::indexer {

/// Of which nothing is there when this is made and when it is left, whatever came into it.
class RemovedFolder {
public:
    explicit RemovedFolder(std::filesystem::path path) : path_(std::move(path)) { remove(); }
    ~RemovedFolder() { remove(); }
    RemovedFolder(const RemovedFolder&) = delete;
    RemovedFolder& operator=(const RemovedFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    void remove() const;

private:
    std::filesystem::path path_;
};

/// Makes the folder, with the permissions of another one.
void make_alike(const std::filesystem::path& folder, const std::filesystem::path& other);

/// Two folders swap their names. At no moment does either name lead to nothing, or to a half.
///
/// @throws std::system_error  where that cannot be done, as between file systems
void swap_folders(const std::filesystem::path& one, const std::filesystem::path& other);

}  // namespace news::indexer
