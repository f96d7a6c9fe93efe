// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_paragraphs.h"

#include "tests/support/catch.h"

using namespace news::indexer;
using Lines = std::vector<std::string>;

TEST_CASE("a text with tags is HTML, one with signs is not", "[json]") {
    const auto [text, html] = GENERATE(table<std::string, bool>({
        {"<p>The mill", true},
        {"The mill<br/>burns", true},
        {"burns</div>", true},
        {"a < b and b > c", false},
        {"<3 the mill", false},
        {"", false},
    }));
    CAPTURE(text);
    CHECK(looks_like_html(text) == html);
}

TEST_CASE("each block of a fragment is a paragraph", "[json]") {
    CHECK(html_paragraphs("<p>The <b>mill</b>\n burns.</p><div>Nobody knows&nbsp;why.</div>") ==
          Lines{"The mill burns.", "Nobody knows why."});
    CHECK(html_paragraphs("<ul><li>One</li><li>Two</li></ul>").size() == 2);
    CHECK(html_paragraphs("").empty());
}
