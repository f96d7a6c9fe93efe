// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/page_marks.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace news::indexer;

namespace {

std::vector<std::string> marks_of(std::string_view text) {
    auto lines = printed_lines(text);
    mark_page_marks(lines);
    std::vector<std::string> marks;
    for (const auto& line : lines) {
        if (line.is_page_mark) {
            marks.emplace_back(line.raw);
        }
    }
    return marks;
}

}  // namespace

TEST_CASE("numbers of pages count up", "[pages]") {
    const auto [first, second] = GENERATE(table<std::string, std::string>({
        {"7", "8"},
        {"- 7 -", "- 8 -"},
        {"Page 7 of 9", "Page 8 of 9"},
        {"Seite 7", "Seite 8"},
        {"The Mill Review    7", "The Mill Review    8"},
        {"7   The Mill Review", "8   The Mill Review"},
    }));
    CAPTURE(first);
    CHECK(marks_of("The mill\n\n" + first + "\n\nburns down.\n\n" + second + "\n").size() == 2);
}

TEST_CASE("running heads stand beside the numbers of several pages", "[pages]") {
    CHECK(marks_of("The mill\n\n7\nThe Mill Review\n\nburns\n\n8\nThe Mill Review\n\ndown.\n") ==
          std::vector<std::string>{"7", "The Mill Review", "8", "The Mill Review"});
}

TEST_CASE("other numbers are no pages", "[pages]") {
    const auto [first, second] = GENERATE(table<std::string, std::string>({
        {"12:04", "12:05"},
        {"7", "9"},
        {"The mill 7 burns", "The mill 8 burns"},
        {"1911", "4"},
        {"He paid 7 crowns.", "He paid 8 crowns."},
    }));
    CAPTURE(first);
    CHECK(marks_of("The mill\n\n" + first + "\n\nburns down.\n\n" + second + "\n").empty());
}
