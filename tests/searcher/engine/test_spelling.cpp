// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/spelling.h"

#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("Letters are inserted, left out, replaced and exchanged") {
    const auto [one, other, distance] = GENERATE(table<std::string, std::string, std::size_t>({
        {"harbour", "harbour", 0},
        {"harbur", "harbour", 1},
        {"harbouur", "harbour", 1},
        {"herbour", "harbour", 1},
        {"harbuor", "harbour", 1},
        {"hrbur", "harbour", 2},
        {"bridge", "harbour", 3},
        {"", "ab", 2},
    }));
    CAPTURE(one, other);
    CHECK(spelling_distance(one, other, 2) == distance);
}

TEST_CASE("A word that the archive does not have is respelled by one that it has") {
    std::vector<Article> articles;
    for (int i = 0; i < 20; ++i) {
        articles.push_back(article("a" + std::to_string(i), "Harbour news", "The bridge stands."));
    }
    articles.push_back(article("b", "Harbar speaks", "A name."));
    const Index index = index_of(articles);
    CHECK(better_spelling(index, "harbur", false) == "harbour");
    CHECK(better_spelling(index, "brigde", false) == "bridge");
    CHECK(better_spelling(index, "harbour", false).empty());
    CHECK(better_spelling(index, "harbar", true).empty());
    CHECK(better_spelling(index, "xyzzy", false).empty());
}

}  // namespace news::searcher
