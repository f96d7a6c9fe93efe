// SPDX-License-Identifier: GPL-2.0-or-later
/// The files of searcher/web/: built into the program, or read from a folder while one works on
/// them.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace news::searcher {

/// A file that is built in.
struct EmbeddedFile {
    std::string_view name;  ///< "style.css"
    std::string_view bytes;
};

/// All files of searcher/web/; made by searcher/web/embed.cmake.
std::span<const EmbeddedFile> embedded_files();

struct Asset {
    std::string bytes;
    std::string type;  ///< "text/css; charset=utf-8"
};

/// May be used by several threads.
class Assets {
public:
    /// The embedded ones.
    Assets();

    /// Those of a folder, read anew each time; only names of embedded files are looked for there.
    explicit Assets(std::filesystem::path folder);

    /// The bytes of a file such as a template, "search.mustache". REQUIRES: it is embedded.
    [[nodiscard]] std::string text(std::string_view name) const;

    /// True where text() is always the same.
    [[nodiscard]] bool are_embedded() const { return folder_.empty(); }

    /// "/assets/style-0123456789ab.css": the digest changes with the content.
    [[nodiscard]] std::string path(std::string_view name) const;

    /// The file that path() of its name gave; with another digest nothing. Templates are none.
    [[nodiscard]] std::optional<Asset> at(std::string_view path) const;

    /// Changes with any of the files.
    [[nodiscard]] std::string digest() const;

private:
    std::filesystem::path folder_;                           ///< empty: embedded
    std::map<std::string, std::string, std::less<>> paths_;  ///< name to path, of embedded files
};

}  // namespace news::searcher
