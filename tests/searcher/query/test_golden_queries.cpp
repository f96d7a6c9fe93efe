// SPDX-License-Identifier: GPL-2.0-or-later
/// tests/golden/queries.tsv: what a query means, in words and as the terms that are looked up.
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "common/error.h"
#include "searcher/query/canonical.h"
#include "searcher/query/compile.h"
#include "searcher/query/describe.h"
#include "searcher/query/parser.h"
#include "tests/support/catch.h"
#include "tests/support/small_index.h"

namespace news::searcher {
namespace {

const Reading reading = {{"en", "de"}, std::chrono::year{2014} / 3 / 26};

struct Row {
    std::string query;
    std::string meaning;
    std::string terms;
};

std::vector<Row> golden_queries() {
    std::ifstream file(NEWS_SOURCE_DIR "/tests/golden/queries.tsv");
    std::vector<Row> rows;
    for (std::string line; std::getline(file, line);) {
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        rows.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1),
                        line.substr(second + 1)});
    }
    return rows;
}

/// A query's meaning and terms; of one without a reading, the error and its hint.
Row read(const std::string& query) {
    try {
        const ParsedQuery parsed = parse_query(query, reading);
        const IndexWords index = small_index();
        return {query, describe(parsed.tree), compile(parsed.tree, index).query.get_description()};
    } catch (const Error& error) {
        return {query, fmt::format("error: {}", error.what()), error.hint()};
    }
}

}  // namespace

TEST_CASE("A query means what the table of queries says", "[golden]") {
    const std::vector<Row> rows = golden_queries();
    REQUIRE(rows.size() >= 250);
    for (const Row& row : rows) {
        const Row found = read(row.query);
        CAPTURE(row.query);
        CHECK(found.meaning == row.meaning);
        CHECK(found.terms == row.terms);
    }
}

TEST_CASE("A query that is written again from its tree is the same query", "[golden]") {
    for (const Row& row : golden_queries()) {
        if (row.meaning.starts_with("error:")) {
            continue;
        }
        const Node tree = parse_query(row.query, reading).tree;
        const std::string again = canonical_query(tree);
        CAPTURE(row.query, again);
        CHECK(parse_query(again, reading).tree == tree);
    }
}

}  // namespace news::searcher
