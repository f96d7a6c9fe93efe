// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/inputs.h"

#include "tests/support/catch.h"
#include "tests/support/folder.h"

using news::indexer::Choice;
using news::indexer::FileMark;
using news::indexer::FoundFile;
using news::indexer::Inputs;
using news::indexer::RawItem;
using news::indexer::Skipped;

namespace {

struct Found {
    std::size_t items = 0;
    std::vector<Skipped> skipped;
};

Found read(Inputs& inputs) {
    Found found;
    while (const auto input = inputs.next()) {
        if (const auto* skipped = std::get_if<Skipped>(&*input)) {
            found.skipped.push_back(*skipped);
        } else if (std::holds_alternative<RawItem>(*input)) {
            ++found.items;
        }
    }
    return found;
}

}  // namespace

TEST_CASE("the items of all files come one after the other", "[inputs]") {
    const news::tests::Folder folder;
    folder.write("a.html", "12345");
    folder.write("b.jsonl", "{}\n{}\n");
    folder.write("c.txt", "");
    folder.write("d.png");
    folder.write("e", "no format that is read");
    Inputs inputs({folder.path()});
    const Found found = read(inputs);
    CHECK(found.items == 3);
    CHECK(found.skipped.size() == 1);
    CHECK(inputs.counts().read == 3);
    CHECK(inputs.counts().ignored == 2);
    CHECK(inputs.bytes_read() == 11);
}

TEST_CASE("what is left unread of a file is passed", "[inputs]") {
    const news::tests::Folder folder;
    folder.write("a.html", "12345");
    folder.write("b", "no format that is read");
    const auto sparse = folder.write("c.html", "<html>");
    constexpr std::uintmax_t size = std::uintmax_t{10} << 30U;
    std::filesystem::resize_file(sparse, size);
    Inputs inputs({folder.path()});
    const Found found = read(inputs);
    CHECK(found.items == 1);
    CHECK(found.skipped.size() == 1);
    CHECK(inputs.bytes_read() < size / 10);
    CHECK(inputs.bytes_read() + inputs.counts().passed_bytes == 5 + 22 + size);
}

TEST_CASE("a file that is named and of no format is told", "[inputs]") {
    const news::tests::Folder folder;
    Inputs inputs({folder.write("e", "no format that is read")});
    const Found found = read(inputs);
    REQUIRE(found.skipped.size() == 1);
    CHECK(found.skipped.front().detail.find("WARC") != std::string::npos);
    CHECK(inputs.counts().ignored == 0);
}

TEST_CASE("a file that the index knows and that is of no format any more is told", "[inputs]") {
    const news::tests::Folder folder;
    folder.write("a", "no format that is read");
    folder.write("b", "no format that is read");
    const auto named = GENERATE(true, false);
    Inputs inputs({named ? folder.path() / "a" : folder.path()}, {}, [](FoundFile& file) {
        file.is_known = file.path.ends_with("/a");
        return Choice::read;
    });
    const auto mark = std::get<FileMark>(inputs.next().value());
    CHECK(mark.kind == FileMark::Kind::foreign);
    CHECK(mark.file.path == folder.path() / "a");
    CHECK_FALSE(inputs.next());
    CHECK(inputs.counts().ignored == (named ? 1 : 2));
}

TEST_CASE("records and members that are no articles are counted", "[inputs]") {
    const news::tests::Folder folder;
    const std::string request =
        "WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 1\r\n\r\nx\r\n\r\n";
    folder.write("a.warc", request + request);
    folder.write("b.warc", request);
    Inputs inputs({folder.path()});
    CHECK(read(inputs).items == 0);
    CHECK(inputs.passed_over() == 3);
}

TEST_CASE("every file that is read stands between two marks", "[inputs]") {
    const news::tests::Folder folder;
    folder.write("a.html", "12345");
    folder.write("b.html", "123");
    folder.write("c.html", "1234");
    Inputs inputs({folder.path()}, {}, [](FoundFile& file) {
        return file.stamp.size == 5   ? Choice::pass
               : file.stamp.size == 3 ? Choice::remark
                                      : Choice::read;
    });
    auto mark = std::get<FileMark>(inputs.next().value());
    CHECK(mark.kind == FileMark::Kind::unchanged);
    CHECK(mark.file.path == folder.path() / "b.html");
    CHECK(mark.file.hash.empty());
    mark = std::get<FileMark>(inputs.next().value());
    CHECK(mark.kind == FileMark::Kind::begins);
    CHECK(mark.file.hash.size() == 16);
    CHECK(std::get<RawItem>(inputs.next().value()).file == mark.file.path);
    CHECK(std::get<FileMark>(inputs.next().value()).kind == FileMark::Kind::ends);
    CHECK_FALSE(inputs.next());
    CHECK(inputs.counts().unchanged == 2);
    CHECK(inputs.counts().passed_bytes == 8);
}
