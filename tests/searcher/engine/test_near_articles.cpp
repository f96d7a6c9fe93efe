// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/near_articles.h"

#include "searcher/engine/search.h"
#include "searcher/query/parser.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

using Texts = std::vector<std::vector<Occurrence>>;

}  // namespace

TEST_CASE("Texts stand near where a choice of their places fits") {
    struct Row {
        Texts texts;
        unsigned distance;
        bool in_order;
        bool near;
    };
    const auto& row = GENERATE(values<Row>({
        {{{{1, 2}}, {{5, 5}}}, 4, false, true},
        {{{{1, 2}}, {{5, 5}}}, 3, false, false},
        {{{{5, 5}}, {{1, 2}}}, 4, false, true},
        {{{{5, 5}}, {{1, 2}}}, 4, true, false},
        {{{{1, 2}, {20, 21}}, {{23, 23}}}, 3, true, true},
        {{{{1, 2}}, {{2, 3}}}, 9, false, false},  // they share a word
        {{{{1, 2}}, {{2, 3}, {4, 5}}}, 9, false, true},
        {{{{1, 2}}, {{3, 4}}}, 1, false, true},  // side by side is always near
        {{{{1, 1}}, {}}, 9, false, false},
        {{{{1, 1}}, {{4, 4}}, {{7, 7}}}, 6, true, true},
        {{{{1, 1}}, {{4, 4}}, {{7, 7}}}, 5, true, false},
    }));
    CHECK(stand_near(row.texts, row.distance, row.in_order) == row.near);
}

TEST_CASE("Words and phrases are found by their distance") {
    Index index = index_of({
        article("one", "News", "The supreme court of the land judged lorries on the old bridge"),
        article("two", "News", "Old and supreme was the bridge where courts judge no lorry"),
        article("three", "Lorry near court", "Nothing else"),
        article("four", "The lamp dies", "At dawn"),
    });
    const auto [query, total] = GENERATE(table<std::string, Xapian::doccount>({
        {"court NEAR/5 judging", 2},  // by their stems
        {"=court NEAR/5 =judged", 1},
        {"court NEAR/4 judge", 2},
        {"court NEAR/3 judge", 1},
        {"judge ADJ/9 lorry", 2},
        {"lorry ADJ/9 judge", 0},
        {"\"supreme court\" NEAR/6 judge", 1},
        {"judge NEAR/6 \"supreme court\"", 1},
        {"judge ADJ/6 \"supreme court\"", 0},
        {"\"supreme court\" NEAR/4 judge", 0},
        {"\"court supreme\"~2", 1},
        {"\"old lorries\"~4", 1},
        {"lorry NEAR/2 court", 1},
        {"title:(lorry NEAR court)", 1},
        {"body:(lorry NEAR/2 court)", 0},
        {"judge NEAR/9 (bridge OR land)", 2},
        {"judge NEAR/4 (bridge lorry)", 0},
        {"judge NEAR/5 (bridge lorry)", 2},
        {"lorr* NEAR/2 judge", 2},
        {"dying NEAR/2 lamp", 1},
        {"-(court NEAR judge)", 2},
        {"news AND (land OR court NEAR/2 judge)", 2},
    }));
    CAPTURE(query);
    CHECK(count(index, parse_query(query, {}).tree) == total);
}

}  // namespace news::searcher
