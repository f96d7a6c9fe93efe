// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/whole_file.h"

#include "tests/support/catch.h"
#include "tests/support/folder.h"

using news::indexer::Input;
using news::indexer::MediaType;
using news::indexer::RawItem;
using news::indexer::Skipped;
using news::indexer::SkipReason;
using news::indexer::WholeFileReader;
using news::tests::Folder;

TEST_CASE("a file is one item with all its bytes", "[whole_file]") {
    const Folder folder;
    const auto path = folder.write("page.html", "<p>one\n<p>two\n");
    WholeFileReader reader(path, MediaType::html);
    const auto input = reader.next();
    REQUIRE(input);
    const auto& item = std::get<RawItem>(*input);
    CHECK(item.bytes == "<p>one\n<p>two\n");
    CHECK(item.origin == path.native());
    CHECK(item.type == MediaType::html);
    CHECK_FALSE(reader.next());
    CHECK(reader.bytes_read() == 14);
}

TEST_CASE("a file that is no article is skipped with its reason", "[whole_file]") {
    const auto [name, reason] = GENERATE(table<std::string, SkipReason>({
        {"empty.txt", SkipReason::empty},
        {"large.txt", SkipReason::too_large},
        {"gone.txt", SkipReason::unreadable},
        {"plain.txt.gz", SkipReason::truncated},
    }));
    const Folder folder;
    folder.write("empty.txt", "");
    folder.write("large.txt", std::string(101, 'x'));
    folder.write("plain.txt.gz", "not compressed");
    const auto path = folder.path() / name;
    WholeFileReader reader(path, MediaType::text, 100);
    const auto input = reader.next();
    REQUIRE(input);
    CHECK(std::get<Skipped>(*input).reason == reason);
    CHECK(std::get<Skipped>(*input).origin == path.native());
    CHECK_FALSE(reader.next());
}
