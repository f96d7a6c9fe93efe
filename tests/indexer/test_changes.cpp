// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/changes.h"

#include "indexer/item/content_hash.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace news::indexer;

namespace fs = std::filesystem;

namespace {

/// An index that has read one file, which was written a minute before.
struct Known {
    explicit Known(bool is_fresh = false, std::size_t failures = 0) {
        age(path);
        FoundFile file = find_file(path);
        Xapian::WritableDatabase database(index.path().native());
        store_entry(database, {.path = path,
                               .stamp = file.stamp,
                               .hash = content_hash(path),
                               .is_fresh = is_fresh,
                               .is_complete = true,
                               .articles = 1,
                               .failures = failures,
                               .failed = {}});
        database.commit();
    }

    static void age(const fs::path& path) {
        fs::last_write_time(path, fs::last_write_time(path) - std::chrono::minutes(1));
    }

    Choice choose(ChangeOptions options = {}) const {
        FoundFile file = find_file(path);
        return Changes(index.path(), options).choose(file);
    }

    news::tests::Folder index;
    news::tests::Folder files;
    std::string path = files.write("a.html", "12345");
};

constexpr ChangeOptions rehash{.rehash = true};

}  // namespace

TEST_CASE("size and time tell whether a file is to be read", "[changes]") {
    const Known known;
    CHECK(known.choose() == Choice::pass);
    known.files.write("a.html", "123456");
    CHECK(known.choose() == Choice::read);
    CHECK(known.choose(rehash) == Choice::read);
}

TEST_CASE("a file that was only touched is read, or compared", "[changes]") {
    const Known known;
    Known::age(known.path);
    CHECK(known.choose() == Choice::read);
    CHECK(known.choose(rehash) == Choice::remark);
}

TEST_CASE("a change that keeps size and time is seen by the hash", "[changes]") {
    const Known known;
    const auto time = fs::last_write_time(known.path);
    known.files.write("a.html", "54321");
    fs::last_write_time(known.path, time);
    CHECK(known.choose() == Choice::pass);
    CHECK(known.choose(rehash) == Choice::read);
}

TEST_CASE("a file that was read in the moment of its change is compared", "[changes]") {
    const Known known(true);
    CHECK(known.choose() == Choice::remark);
    const auto time = fs::last_write_time(known.path);
    known.files.write("a.html", "54321");
    fs::last_write_time(known.path, time);
    CHECK(known.choose() == Choice::read);
}

TEST_CASE("a file with failures is read again on demand", "[changes]") {
    const Known known(false, 1);
    CHECK(known.choose() == Choice::pass);
    CHECK(known.choose({.retry_failed = true}) == Choice::read);
    CHECK(Known().choose({.retry_failed = true}) == Choice::pass);
}
