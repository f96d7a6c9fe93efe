// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markdown.h"

#include "common/text.h"
#include "tests/support/catch.h"

using namespace std::literals;
using namespace news::indexer;

TEST_CASE("a reader sees Markdown without its marks", "[markdown]") {
    const auto [line, seen] = GENERATE(table<std::string, std::string>({
        {"# The mill burns", "The mill burns"},
        {"## The mill burns ##", "The mill burns"},
        {"> The mill burns", "The mill burns"},
        {"The [mill](http://a.example/b \"old\") burns", "The mill burns"},
        {"The [mill](/a_(b)) burns", "The mill burns"},
        {"The [mill][1] burns", "The mill burns"},
        {"[1]: http://a.example/", ""},
        {"![A mill](/a.jpg)", ""},
        {"[![A mill](/a.jpg)](/b)", ""},
        {"The **old** _mill_ burns *down*", "The old mill burns down"},
        {"A file_name and 3 * 4 stay", "A file_name and 3 * 4 stay"},
        {"1\\. A mill \\[sic\\]", "1. A mill [sic]"},
        {"A mill [sic] (old) burns", "A mill [sic] (old) burns"},
        {"* * *", ""},
        {"---|---", ""},
        {"- The mill", "- The mill"},
        {"#mill", "#mill"},
    }));
    CAPTURE(line);
    CHECK(news::clean_line(without_markdown(line)) == seen);
}

TEST_CASE("Markdown is known by several of its marks", "[markdown]") {
    CHECK(looks_like_markdown("# The mill burns\n\n[More](/a)\n"));
    CHECK(looks_like_markdown("[News](/a)\n[Sport](/b)\n"));
    CHECK_FALSE(looks_like_markdown("The mill burns\n\n# # #\n"));
    CHECK_FALSE(looks_like_markdown("He said [sic] (twice) that #1 burns.\n"));
    CHECK_FALSE(looks_like_markdown(""));
}

TEST_CASE("headings have the rank that their marks say", "[markdown]") {
    const auto [line, rank] = GENERATE(table<std::string, int>({{"# A mill", 1},
                                                                {"### A mill", 3},
                                                                {"####### A mill", 0},
                                                                {"# # #", 0},
                                                                {"#mill", 0},
                                                                {"#", 0},
                                                                {"", 0}}));
    CAPTURE(line);
    CHECK(heading_rank(line) == rank);
}

TEST_CASE("marks without an end stay as they are", "[markdown]") {
    const auto text =
        GENERATE("[[[["s, "](]("s, "[a]("s, "![", "\\", std::string(100'000, '['), "[a](b"s);
    CHECK(without_markdown(text) == text);
}
