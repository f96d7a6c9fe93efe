// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/lock_holder.h"

#include <sys/wait.h>
#include <unistd.h>

#include <xapian.h>

#include "tests/support/catch.h"
#include "tests/support/folder.h"

using news::indexer::lock_holder;

TEST_CASE("the process that holds the lock of an index is named", "[lock_holder]") {
    const news::tests::Folder folder;
    const Xapian::WritableDatabase database(folder.path().native());
    // Who asks does not count, so another process has to.
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        for (int file = 3; file < 64; ++file) {
            if (file != ends[1]) {
                close(file);
            }
        }
        const std::string holder = lock_holder(folder.path());
        _exit(write(ends[1], holder.data(), holder.size()) < 0 ? 1 : 0);
    }
    close(ends[1]);
    char text[4096];
    const ssize_t size = read(ends[0], text, sizeof text);
    close(ends[0]);
    waitpid(child, nullptr, 0);
    REQUIRE(size >= 0);
    const std::string said(text, static_cast<std::size_t>(size));
    CHECK(said.starts_with("process " + std::to_string(getpid()) + " ("));
}

TEST_CASE("nobody is named where nobody holds the lock", "[lock_holder]") {
    const news::tests::Folder folder;
    CHECK(lock_holder(folder.path()).empty());
}
