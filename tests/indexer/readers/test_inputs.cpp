// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/inputs.h"

#include "tests/support/catch.h"
#include "tests/support/folder.h"

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
    CHECK(inputs.files() == 3);
    CHECK(inputs.ignored() == 1);
    CHECK(inputs.bytes_read() == 11);
    CHECK_FALSE(inputs.next());
}
