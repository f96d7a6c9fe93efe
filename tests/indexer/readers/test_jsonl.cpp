// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/jsonl.h"

#include "tests/support/catch.h"
#include "tests/support/sources.h"

using news::indexer::JsonLinesReader;
using news::tests::Lines;
using news::tests::source_of;

namespace {

/// With the number of the line as origin.
Lines read(std::string bytes, std::size_t limit = 1000) {
    JsonLinesReader reader(source_of(std::move(bytes), ""), limit);
    Lines lines = news::tests::lines_of(reader);
    CHECK_FALSE(reader.next());
    return lines;
}

}  // namespace

TEST_CASE("each line that is not blank is an item", "[jsonl]") {
    const auto [bytes, lines] = GENERATE(table<std::string, Lines>({
        {"{1}\n{2}\n", {"#1:{1}", "#2:{2}"}},
        {"{1}\n{2}", {"#1:{1}", "#2:{2}"}},
        {"\n \t\n{3}\r\n\r\n{5}\n\n", {"#3:{3}\r", "#5:{5}"}},
        {"\n\n", {}},
        {"", {"!empty"}},
    }));
    CHECK(read(bytes) == lines);
}

TEST_CASE("a line that is too long is skipped, and those after it are read", "[jsonl]") {
    const std::string bytes =
        "{1}\n" + std::string(1'000'000, 'a') + "\n{3}\n" + std::string(1001, 'b');
    CHECK(read(bytes) == Lines{"#1:{1}", "#2!too_large", "#3:{3}", "#4!too_large"});
}

TEST_CASE("a line may be as long as the limit", "[jsonl]") {
    const std::string line(700'000, 'a');
    CHECK(read(line + "\n" + line, line.size()) == Lines{"#1:" + line, "#2:" + line});
}
