// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/near_choices.h"

#include "searcher/query/parser.h"
#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("Groups inside a distance give every choice of their words") {
    const auto [query, expected] = GENERATE(table<std::string, std::string>({
        {"a1 NEAR b1", "a1 b1;"},
        {"a1 NEAR (b1 OR c1)", "a1 b1;a1 c1;"},
        {"a1 NEAR (b1 c1)", "a1 b1 c1;"},
        {"a1 NEAR (b1 OR (c1 d1))", "a1 b1;a1 c1 d1;"},
        {"a1 NEAR (b1 OR (c1 OR (d1 e1)))", "a1 b1;a1 c1;a1 d1 e1;"},
        {"(a1 OR b1) NEAR (c1 OR d1)", "a1 c1;b1 c1;a1 d1;b1 d1;"},
    }));
    CAPTURE(query);
    const Node tree = parse_query(query, {}).tree;
    std::string found;
    for (const NearChoice& choice : near_choices(std::get<Near>(tree.value))) {
        std::string words;
        for (const Node* leaf : choice) {
            words += (words.empty() ? "" : " ") + std::get<Word>(leaf->value).text;
        }
        found += words + ';';
    }
    CHECK(found == expected);
}

}  // namespace news::searcher
