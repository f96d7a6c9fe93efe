// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/caption_lines.h"

#include "tests/support/catch.h"

using namespace news::indexer;

namespace {

news::Caption caption_in(std::string_view text, std::size_t line) {
    return caption_of(scrape_lines(text), line);
}

}  // namespace

TEST_CASE("a credit may name the paper itself", "[captions]") {
    const auto caption = caption_in(
        "The Lennford Post\n\nJane Roe—Lennford Post A man sells the old mill again.\n", 1);
    CHECK(caption.text == "A man sells the old mill again.");
    CHECK(caption.credit == "Jane Roe—Lennford Post");
}

TEST_CASE("what stands before a repeated caption is its credit", "[captions]") {
    const auto caption = caption_in(
        "Mill sold\n\nThe mill seen from the bridge\nPost photograph. The mill seen from the "
        "bridge, May 1954.\n",
        2);
    CHECK(caption.text == "The mill seen from the bridge, May 1954.");
    CHECK(caption.credit == "Post photograph");
}

TEST_CASE("a line is given twice when the next one holds it and goes on", "[captions]") {
    const auto [next, twice] = GENERATE(table<std::string, bool>({
        {"ESA The mill seen from the bridge of Lennford.", true},
        {"The mill seen from the bridge, a day later.", true},
        {"The mill seen from the bridge", false},
        {"Share: The mill seen from the bridge", false},
        {"Another line that has nothing to do with it.", false},
    }));
    CAPTURE(next);
    const auto lines = scrape_lines("Mill sold\n\nThe mill seen from the bridge\n" + next);
    CHECK(is_given_twice(lines, 1) == twice);
}
