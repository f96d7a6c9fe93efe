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

TEST_CASE("the items of all files come one after the other", "[inputs]") {
    const news::tests::Folder folder;
    folder.write("a.html", "12345");
    folder.write("b.jsonl", "{}\n{}\n");
    folder.write("c.txt", "");
    folder.write("d.png");
    Inputs inputs({folder.path()});
    std::size_t items = 0;
    std::size_t skipped = 0;
    while (const auto input = inputs.next()) {
        items += std::holds_alternative<RawItem>(*input) ? 1U : 0U;
        skipped += std::holds_alternative<Skipped>(*input) ? 1U : 0U;
    }
    CHECK(items == 3);
    CHECK(skipped == 1);
    CHECK(inputs.counts().read == 3);
    CHECK(inputs.counts().ignored == 1);
    CHECK(inputs.bytes_read() == 11);
    CHECK_FALSE(inputs.next());
}

TEST_CASE("every file that is read stands between two marks", "[inputs]") {
    const news::tests::Folder folder;
    folder.write("a.html", "12345");
    folder.write("b.html", "123");
    folder.write("c.html", "1234");
    Inputs inputs({folder.path()}, [](FoundFile& file) {
        return file.stamp.size == 5   ? Choice::pass
               : file.stamp.size == 3 ? Choice::remark
                                      : Choice::read;
    });
    auto mark = std::get<FileMark>(inputs.next().value());
    CHECK(mark.kind == FileMark::Kind::unchanged);
    CHECK(mark.file.path == folder.path() / "b.html");
    mark = std::get<FileMark>(inputs.next().value());
    CHECK(mark.kind == FileMark::Kind::begins);
    CHECK(std::get<RawItem>(inputs.next().value()).file == mark.file.path);
    CHECK(std::get<FileMark>(inputs.next().value()).kind == FileMark::Kind::ends);
    CHECK_FALSE(inputs.next());
    CHECK(inputs.counts().unchanged == 2);
    CHECK(inputs.counts().passed_bytes == 8);
}
