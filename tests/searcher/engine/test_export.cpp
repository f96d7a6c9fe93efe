// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/export.h"

#include <algorithm>
#include <vector>

#include "searcher/query/parser.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

constexpr int many = 4500;  // more than are looked through at a time

/// Every third article has the word "ferry".
std::vector<Article> long_archive() {
    std::vector<Article> articles;
    for (int i = 0; i < many; ++i) {
        articles.push_back(article(std::to_string(i), "News", i % 3 == 0 ? "A ferry." : "A pier."));
    }
    return articles;
}

const Node ferry{.value = Word{"ferry"}, .begin = 0, .end = 0};

/// Exports at most `limit` articles behind the cursor into `ids`.
std::optional<Cursor> export_some(Index& index, const Cursor& cursor, std::size_t limit,
                                  std::vector<std::string>& ids) {
    std::size_t left = limit;
    return export_matches(index, ferry, Require::all, cursor, [&](const Article& article) {
        ids.push_back(article.id);
        return --left > 0;
    });
}

}  // namespace

TEST_CASE("An export gives every match once") {
    Index index = index_of(long_archive());
    std::vector<std::string> ids;
    CHECK_FALSE(export_some(index, cursor_at_start(index, "ferry"), many, ids));
    CHECK(ids.size() == many / 3);
    std::ranges::sort(ids);
    CHECK(std::ranges::adjacent_find(ids) == ids.end());
}

TEST_CASE("An export in pieces gives the same as one in whole") {
    Index index = index_of(long_archive());
    std::vector<std::string> whole;
    export_some(index, cursor_at_start(index, "ferry"), many, whole);
    std::vector<std::string> pieces;
    std::optional<Cursor> cursor = cursor_at_start(index, "ferry");
    while (cursor) {
        cursor = export_some(index, parse_cursor(cursor_text(*cursor), *cursor), 7, pieces);
    }
    CHECK(pieces == whole);
}

}  // namespace news::searcher
