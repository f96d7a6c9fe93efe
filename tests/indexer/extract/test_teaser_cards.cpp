// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/teaser_cards.h"

#include <string>

#include "tests/support/catch.h"

using news::indexer::collect_blocks;
using news::indexer::find_teaser_lists;
using news::indexer::HtmlTree;

namespace {

const std::string words = "<p>It has stood empty since the flood, as this paper wrote in May.</p>";

std::string card(const std::string& link) {
    return "<li><h3><a href='" + link + "'>The mill that nobody wants</a></h3>" + words + "</li>";
}

/// How many lists of teasers the list with these items makes.
std::size_t lists_with(const std::string& items) {
    const HtmlTree tree("<link rel=canonical href='https://www.example.org/a'><ul>" + items +
                        "</ul>");
    return find_teaser_lists(tree, collect_blocks(tree)).size();
}

}  // namespace

TEST_CASE("linked headlines with a few words below are teasers", "[teaser-cards]") {
    const std::string link =
        GENERATE("/mill", "mill.html", "https://example.org/mill", "//www.example.org/mill");
    CAPTURE(link);
    CHECK(lists_with(card(link) + card(link) + card(link)) == 1);
}

TEST_CASE("lists in an article are no teasers", "[teaser-cards]") {
    const std::string away = card("https://shop.example.com/mill");
    const std::string below = card("#mill");
    const std::string plain = "<li><h3>The mill that nobody wants</h3>" + words + "</li>";
    const std::string links = "<li><a href=/mill>The mill that nobody wants</a></li>";
    const std::string item = GENERATE_COPY(away, below, plain, links);
    CAPTURE(item);
    CHECK(lists_with(item + item + item) == 0);
}

TEST_CASE("two teasers, or teasers among much else, are no list of them", "[teaser-cards]") {
    const std::string teaser = card("/mill");
    CHECK(lists_with(teaser + teaser) == 0);
    CHECK(lists_with(teaser + teaser + teaser + "<li>One<li>Two<li>Three") == 0);
}
