// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/table.h"

#include "tests/support/catch.h"
#include "tests/support/sources.h"

using namespace news::indexer;
using news::tests::Lines;

namespace {

Lines read(std::string bytes, std::size_t limit = 1000) {
    TableReader reader(news::tests::source_of(std::move(bytes)), limit);
    Lines lines = news::tests::lines_of(reader);
    CHECK_FALSE(reader.next());
    return lines;
}

}  // namespace

TEST_CASE("each row is an item, with the header above it", "[table]") {
    const auto [bytes, lines] = GENERATE(table<std::string, Lines>({
        {"id,title\n1,A\n2,B\n", {"a#1:id,title\n1,A\n", "a#2:id,title\n2,B\n"}},
        {"id;title\r\n1;A", {"a#1:id;title\r\n1;A\n"}},
        {"\xef\xbb\xbfsep=;\nid;title\n\n1;A\n", {"a#1:id;title\n1;A\n"}},
        {"id,title\n1,\"A\nB, \"\"C\"\"\"\n2,D\n",
         {"a#1:id,title\n1,\"A\nB, \"\"C\"\"\"\n", "a#2:id,title\n2,D\n"}},
        {"id,title\n", {}},
        {"\n\n", {"a!empty"}},
    }));
    CAPTURE(bytes);
    CHECK(read(bytes) == lines);
}

TEST_CASE("a quote that is not closed costs one row", "[table]") {
    const auto [bytes, lines] = GENERATE(table<std::string, Lines>({
        {"id,title\n1,\"A\n2,B\n3,C\n",
         {"a#1!broken_csv", "a#2:id,title\n2,B\n", "a#3:id,title\n3,C\n"}},
        {"id,title\n1,\"A", {"a#1!too_large"}},
    }));
    CAPTURE(bytes);
    const Lines found = read(bytes);
    if (lines.back() != "a#1!too_large") {
        CHECK(found == lines);
    } else {
        CHECK(found.size() == 1);
    }
}

TEST_CASE("a row that is too long is skipped, and those after it are read", "[table]") {
    const std::string line(2000, 'x');
    CHECK(read("id,title\n1," + line + "\n2,B\n") == Lines{"a#1!too_large", "a#2:id,title\n2,B\n"});
}

TEST_CASE("many quotes that are not closed end in time", "[table]") {
    std::string bytes = "id,title\n";
    for (int i = 0; i < 3000; ++i) {
        bytes += "1,\"A" + std::string(100, 'x') + "\n";
    }
    CHECK(read(bytes, 1'000'000).size() > 100);
}
