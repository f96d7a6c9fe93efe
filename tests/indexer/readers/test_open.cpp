// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/open.h"

#include "tests/support/catch.h"
#include "tests/support/compress.h"
#include "tests/support/folder.h"
#include "tests/support/sources.h"

using namespace news::indexer;
using news::tests::compress;
using news::tests::Lines;
using news::tests::source_of;

namespace {

/// Of a file of that name; "unknown" where there is no reader.
Lines read(const std::string& bytes, const std::string& name) {
    const auto reader = open_source(source_of(bytes), name);
    return reader ? news::tests::lines_of(*reader) : Lines{"unknown"};
}

}  // namespace

TEST_CASE("a file is read by what is in it, compressed or not", "[open]") {
    const std::string suffix = GENERATE("", ".gz", ".bz2", ".xz", ".zst");
    CHECK(read(compress("{}\n{}\n", suffix), "a.jsonl" + suffix) == Lines{"a#1:{}", "a#2:{}"});
    CHECK(read(compress("{}\n{}\n", suffix), "a") == Lines{"a#1:{}", "a#2:{}"});
    CHECK(read(compress("some words", suffix), "a.txt" + suffix) == Lines{"a:some words"});
    CHECK(read(compress("some words", suffix), "a" + suffix) == Lines{"unknown"});
    CHECK(read(compress("<html>x", suffix), "a.php" + suffix) == Lines{"a:<html>x"});
}

TEST_CASE("compressed twice is unpacked twice, but not without end", "[open]") {
    std::string bytes = "<html>x";
    for (int i = 0; i < UnpackBudget::deepest; ++i) {
        bytes = compress(bytes, ".gz");
    }
    CHECK(read(bytes, "a") == Lines{"a:<html>x"});
    CHECK(read(compress(bytes, ".gz"), "a") == Lines{"a!limits"});
}

TEST_CASE("a name that promises what the bytes are not is told", "[open]") {
    CHECK(read("some words", "a.txt.gz") == Lines{"a!truncated"});
    CHECK(read("<html>x", "a.html.gz") == Lines{"a:<html>x"});
    CHECK(read(std::string(100'000, '\0'), "a.jsonl") == Lines{"a!binary"});
    CHECK(read("", "a.csv") == Lines{"a!empty"});
    CHECK(read("", "a") == Lines{"unknown"});
}

TEST_CASE("a table of unknown columns is told where it holds texts", "[open]") {
    CHECK(read("titre,texte\nA," + std::string(300, 'x') + "\n", "a.csv") == Lines{"a!no_article"});
    CHECK(read("place,people\nOrrin Bay,40000\n", "a.csv") == Lines{"unknown"});
    CHECK(read("title,text\nA,B\n", "a.csv") == Lines{"a#1:title,text\nA,B\n"});
}

TEST_CASE("a file that cannot be opened is told", "[open]") {
    const news::tests::Folder folder;
    const auto reader = open_file(folder.path() / "gone");
    REQUIRE(reader);
    CHECK(news::tests::lines_of(*reader) ==
          Lines{(folder.path() / "gone").native() + "!unreadable"});
}
