// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index_folder.h"

#include <sys/stat.h>

#include <chrono>
#include <string>
#include <system_error>

#include <fmt/format.h>

#include "common/error.h"
#include "common/index_info.h"

namespace news {
namespace {

namespace fs = std::filesystem;

constexpr auto make_anew = "make the index anew with 'news-index add'";

void require_folder(const fs::path& folder) {
    std::error_code ignored;
    if (!fs::exists(folder, ignored) ||
        (fs::is_directory(folder, ignored) && fs::is_empty(folder, ignored))) {
        throw Error(Failure::index, fmt::format("no index at {}", folder.native()),
                    "'news-index add PATH…' makes one; --index DIR names another");
    }
}

/// What Xapian throws becomes an Error that names the folder.
[[noreturn]] void rethrow_in_words(const std::string& name) {
    try {
        throw;
    } catch (const Xapian::DatabaseVersionError& error) {
        throw Error(
            Failure::index,
            fmt::format("the index {} is of another version of Xapian: {}", name, error.get_msg()),
            make_anew);
    } catch (const Xapian::DatabaseOpeningError& error) {
        throw Error(Failure::index,
                    fmt::format("{} cannot be opened as an index: {}", name, error.get_msg()),
                    "--index DIR names another");
    } catch (const Xapian::DatabaseError& error) {
        throw Error(Failure::index,
                    fmt::format("the index {} is damaged: {}", name, error.get_msg()), make_anew);
    }
}

}  // namespace

FolderId folder_id(const fs::path& folder) {
    struct stat status {};
    return stat(folder.c_str(), &status) == 0 ? FolderId(status.st_dev, status.st_ino) : FolderId();
}

IndexState index_state(const fs::path& folder) {
    using std::chrono::nanoseconds;
    using std::chrono::seconds;
    struct stat status {};
    if (stat((folder / "iamglass").c_str(), &status) != 0) {
        return {folder_id(folder)};
    }
    const nanoseconds modified =
        seconds(status.st_mtim.tv_sec) + nanoseconds(status.st_mtim.tv_nsec);
    return {folder_id(folder), status.st_ino, modified.count()};
}

Xapian::Database open_index(const fs::path& folder) {
    require_folder(folder);
    for (;;) {
        // Tables are opened by their names one after the other.
        const IndexState before = index_state(folder);
        try {
            Xapian::Database database(folder.native());
            if (folder_id(folder) == before.folder) {
                require_schema_version(database, folder.native());
                return database;
            }
        } catch (const Xapian::Error&) {
            if (index_state(folder) == before) {
                rethrow_in_words(folder.native());
            }
        }
    }
}

std::uintmax_t index_bytes(const fs::path& folder) {
    std::uintmax_t bytes = 0;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(folder, problem)) {
        const std::uintmax_t size = entry.file_size(problem);
        bytes += problem ? 0 : size;
    }
    return bytes;
}

}  // namespace news
