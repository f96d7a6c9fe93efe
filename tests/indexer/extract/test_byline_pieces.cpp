// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/byline_pieces.h"

#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("a byline is cut at commas and conjunctions", "[byline]") {
    const auto [line, opened, pieces] = GENERATE(table<std::string, bool, std::vector<Words>>({
        {"By Jane Doe and John Roe", true, {{"Jane", "Doe"}, {"John", "Roe"}}},
        {"Jane Doe, Editor", false, {{"Jane", "Doe"}, {"Editor"}}},
        {"Von Anna Berg in Ulm", true, {{"Anna", "Berg"}}},
        {"Jane Doe (AP)", false, {{"Jane", "Doe"}}},
        {"", false, {}},
    }));
    CAPTURE(line);
    const Byline byline = read_byline(line);
    CHECK(byline.opened == opened);
    CHECK(byline.pieces == pieces);
}
