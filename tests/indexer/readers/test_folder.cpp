// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/folder.h"

#include <unistd.h>

#include "common/error.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using news::indexer::FolderWalk;
using news::indexer::Skipped;
using news::tests::Folder;

namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

/// Names of the files found, below `root`; "name!" for what is skipped.
Names walk(FolderWalk& walk, const fs::path& root) {
    Names names;
    while (const auto found = walk.next()) {
        if (const auto* path = std::get_if<fs::path>(&*found)) {
            names.push_back(path->lexically_relative(root).native());
        } else {
            const fs::path skipped = std::get<Skipped>(*found).origin;
            names.push_back(skipped.lexically_relative(root).native() + "!");
        }
    }
    return names;
}

Names walk(const Folder& folder) {
    FolderWalk all({folder.path()});
    return walk(all, folder.path());
}

}  // namespace

TEST_CASE("files are found in the order of their names, folders in their place", "[folder]") {
    const Folder folder;
    for (const auto* name :
         {"b/2.txt", "a.html", "b/1.txt", "c.jsonl.gz", "b.txt", "b/x/y/z.htm"}) {
        folder.write(name);
    }
    CHECK(walk(folder) ==
          Names{"a.html", "b/1.txt", "b/2.txt", "b/x/y/z.htm", "b.txt", "c.jsonl.gz"});
}

TEST_CASE("names that have no reader, and hidden ones, are counted", "[folder]") {
    const Folder folder;
    for (const auto* name : {"a.html", "b.pdf", "c", ".d.html", ".git/e.html"}) {
        folder.write(name);
    }
    FolderWalk all({folder.path()});
    CHECK(walk(all, folder.path()) == Names{"a.html"});
    CHECK(all.ignored() == 4);
}

TEST_CASE("what the caller names is not passed over", "[folder]") {
    const Folder folder;
    const auto hidden = folder.write(".d/.e.html");
    const auto other = folder.write("picture.jpg");
    FolderWalk all({hidden, other, folder.path() / ".d"});
    CHECK(walk(all, folder.path()) == Names{".d/.e.html", "picture.jpg!"});
    CHECK(all.ignored() == 1);
    CHECK_THROWS_AS(news::indexer::require_paths({folder.path(), folder.path() / "gone"}),
                    news::Error);
}

TEST_CASE("symbolic links are followed once, and never in circles", "[folder]") {
    const Folder folder;
    folder.write("a/1.html");
    fs::create_directory_symlink("..", folder.path() / "a/up");
    fs::create_directory_symlink("a", folder.path() / "b");
    fs::create_symlink("a/1.html", folder.path() / "link.html");
    fs::create_symlink("self.html", folder.path() / "self.html");
    fs::create_symlink("gone.html", folder.path() / "stale.html");
    CHECK(walk(folder) == Names{"a/1.html", "a/up!", "link.html", "self.html!", "stale.html!"});
}

TEST_CASE("a folder that may not be read is named", "[folder]") {
    if (geteuid() == 0) {
        WARN("nothing is forbidden to root");
        return;
    }
    const Folder folder;
    folder.write("a/1.html");
    folder.write("b.html");
    fs::permissions(folder.path() / "a", fs::perms::none);
    CHECK(walk(folder) == Names{"a!", "b.html"});
    fs::permissions(folder.path() / "a", fs::perms::owner_all);
}
