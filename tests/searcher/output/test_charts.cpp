// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/charts.h"

#include "tests/support/catch.h"
#include "tests/support/facets.h"

namespace news::searcher {
TEST_CASE("A bar is as long as its share, and something is never nothing") {
    const auto [count, largest, text] = GENERATE(table<std::size_t, std::size_t, std::string>({
        {0, 10, ""},
        {10, 10, "████"},
        {5, 10, "██"},
        {1, 8, "▌"},
        {1, 1000, "▏"},
        {0, 0, ""},
    }));
    CHECK(bar(count, largest, 4) == text);
}

TEST_CASE("Bars of a chart have one scale, with what has no value") {
    const Facet facet = facet_with({{"Herald", 2}, {"時報", 1}}, 7);
    const Terminal terminal{.color = Color::off, .width = 60};
    CHECK(facet_chart(facet, label_columns({facet}, terminal), terminal) ==
          "Source\n"
          "  Herald               2  ████████████\n"
          "  時報                 1  ██████\n"
          "  (no source)          4  ████████████████████████\n\n");
    CHECK(facet_chart(facet_with({}, 7), 11, terminal).empty());
}

TEST_CASE("Dates on one line say what the chart cannot") {
    const auto [counts, total, text] =
        GENERATE(table<WrittenCounts, Xapian::doccount, std::string>({
            {{}, 2, "Date\n  undated: 2\n"},
            {{{"20140329", 3}}, 3, "Date\n  29 Mar 2014: 3\n"},
            {{{"20140329", 3}}, 4, "Date\n  29 Mar 2014: 3; undated: 1\n"},
            {{{"19700101", 1}, {"20101231", 1}}, 2, "Date\n  1970s █   █ 2010s\n  by decade\n"},
            {{{"20140101", 4}, {"20140103", 8}},
             12,
             "Date\n  1 Jan 2014 ▄ █ 3 Jan 2014\n  by day, most in 3 Jan 2014: 8\n"},
        }));
    CHECK(date_line(dates_with(counts, total), {}) == text);
}

}  // namespace news::searcher
