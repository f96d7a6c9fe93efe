// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/jsonl.h"

#include "tests/support/catch.h"
#include "tests/support/compress.h"
#include "tests/support/folder.h"

using news::indexer::JsonLinesReader;
using news::indexer::RawItem;
using news::indexer::Skipped;
using news::indexer::SkipReason;
using news::tests::Folder;

namespace {

/// "1:bytes" for each item, "1!reason" for what is skipped; 1 is the number of the line.
std::vector<std::string> read(const std::filesystem::path& path, std::size_t limit = 1000) {
    JsonLinesReader reader(path, limit);
    std::vector<std::string> found;
    const auto number = [&](const std::string& origin) {
        CHECK(origin.starts_with(path.native()));
        return origin.substr(std::min(origin.size(), path.native().size() + 1));
    };
    while (const auto input = reader.next()) {
        if (const auto* item = std::get_if<RawItem>(&*input)) {
            found.push_back(number(item->origin) + ":" + item->bytes);
        } else {
            const auto& skipped = std::get<Skipped>(*input);
            found.push_back(number(skipped.origin) + "!" + std::string(name_of(skipped.reason)));
        }
    }
    CHECK_FALSE(reader.next());
    return found;
}

}  // namespace

TEST_CASE("each line that is not blank is an item", "[jsonl]") {
    using Lines = std::vector<std::string>;
    const auto [bytes, lines] = GENERATE(table<std::string, Lines>({
        {"{1}\n{2}\n", {"1:{1}", "2:{2}"}},
        {"{1}\n{2}", {"1:{1}", "2:{2}"}},
        {"\n \t\n{3}\r\n\r\n{5}\n\n", {"3:{3}\r", "5:{5}"}},
        {"\n\n", {}},
        {"", {"!empty"}},
    }));
    const Folder folder;
    CHECK(read(folder.write("a.jsonl", bytes)) == lines);
}

TEST_CASE("a line that is too long is skipped, and those after it are read", "[jsonl]") {
    const std::string suffix = GENERATE("", ".gz", ".zst");
    const Folder folder;
    const std::string bytes =
        "{1}\n" + std::string(1'000'000, 'a') + "\n{3}\n" + std::string(1001, 'b');
    const auto path = folder.write("a.jsonl" + suffix, news::tests::compress(bytes, suffix));
    CHECK(read(path) == std::vector<std::string>{"1:{1}", "2!too_large", "3:{3}", "4!too_large"});
}

TEST_CASE("a line may be as long as the limit and span the stream's blocks", "[jsonl]") {
    const Folder folder;
    const std::string line(700'000, 'a');
    CHECK(read(folder.write("a.jsonl", line + "\n" + line), line.size()) ==
          std::vector<std::string>{"1:" + line, "2:" + line});
}

TEST_CASE("the line at which a compressed file breaks off is named", "[jsonl]") {
    std::string bytes;
    for (unsigned i = 0; i < 40'000; ++i) {
        bytes += std::to_string(i * 7919 % 100'003) + (i % 2000 == 1999 ? "\n" : ",");
    }
    const std::string whole = news::tests::compress(bytes, ".gz");
    const Folder folder;
    const auto found =
        read(folder.write("a.jsonl.gz", whole.substr(0, whole.size() / 2)), 1'000'000);
    REQUIRE(found.size() > 2);
    REQUIRE(found.size() < 20);
    CHECK(found.back() == std::to_string(found.size()) + "!truncated");
    CHECK(read(folder.path() / "gone.jsonl") == std::vector<std::string>{"1!unreadable"});
}
