// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/issue_line.h"

#include "tests/support/catch.h"

using news::indexer::is_issue_line;

TEST_CASE("number, place, day and price of a paper are its issue line", "[lines]") {
    const auto [line, issue] = GENERATE(table<std::string, bool>({
        {"No. 4,512. LENNFORD, FRIDAY, MARCH 3, 1911. ONE PENNY.", true},
        {"No. 4,512. — PRICE ONE PENNY", true},
        {"Vol. XLIV, No. 12", true},
        {"Nr. 12 / 45. Jahrgang", true},
        {"LENNFORD, FRIDAY, MARCH 3, 1911", true},
        {"Print edition, page 7, Saturday, May 19, 2001", true},
        {"Page 3", true},
        {"Seite 3", true},
        {"No", false},
        {"No end to the strike in sight", false},
        {"March 3, 1911", false},
        {"The mill burned on March 3, 1911", false},
    }));
    CAPTURE(line);
    CHECK(is_issue_line(line) == issue);
}
